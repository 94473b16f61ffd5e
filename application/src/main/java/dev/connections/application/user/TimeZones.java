package dev.connections.application.user;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The time zones that a user can choose, by Dataverse's codes. These are Microsoft's time zone index values; which zone of
 * the IANA database each of them is says the table of Windows zones in Unicode's CLDR.
 */
public final class TimeZones {

    private static final Map<Integer, ZoneId> BY_CODE = """
            0 Etc/GMT+12
            1 Pacific/Pago_Pago
            2 Pacific/Honolulu
            3 America/Anchorage
            4 America/Los_Angeles
            10 America/Denver
            13 America/Mazatlan
            15 America/Phoenix
            20 America/Chicago
            25 America/Regina
            30 America/Mexico_City
            33 America/Guatemala
            35 America/New_York
            40 America/Indiana/Indianapolis
            45 America/Bogota
            50 America/Halifax
            55 America/La_Paz
            56 America/Santiago
            60 America/St_Johns
            65 America/Sao_Paulo
            70 America/Cayenne
            73 America/Godthab
            75 Etc/GMT+2
            80 Atlantic/Azores
            83 Atlantic/Cape_Verde
            85 Europe/London
            90 Atlantic/Reykjavik
            92 UTC
            95 Europe/Budapest
            100 Europe/Warsaw
            105 Europe/Paris
            110 Europe/Berlin
            113 Africa/Lagos
            115 Europe/Chisinau
            120 Africa/Cairo
            125 Europe/Kiev
            130 Europe/Bucharest
            135 Asia/Jerusalem
            140 Africa/Johannesburg
            145 Europe/Moscow
            150 Asia/Riyadh
            155 Africa/Nairobi
            158 Asia/Baghdad
            160 Asia/Tehran
            165 Asia/Dubai
            170 Asia/Yerevan
            175 Asia/Kabul
            180 Asia/Yekaterinburg
            185 Asia/Tashkent
            190 Asia/Kolkata
            193 Asia/Kathmandu
            195 Asia/Almaty
            200 Asia/Colombo
            201 Asia/Novosibirsk
            203 Asia/Yangon
            205 Asia/Bangkok
            207 Asia/Krasnoyarsk
            210 Asia/Shanghai
            215 Asia/Singapore
            220 Asia/Taipei
            225 Australia/Perth
            227 Asia/Irkutsk
            230 Asia/Seoul
            235 Asia/Tokyo
            240 Asia/Yakutsk
            245 Australia/Darwin
            250 Australia/Adelaide
            255 Australia/Sydney
            260 Australia/Brisbane
            265 Australia/Hobart
            270 Asia/Vladivostok
            275 Pacific/Port_Moresby
            280 Pacific/Guadalcanal
            285 Pacific/Fiji
            290 Pacific/Auckland
            300 Pacific/Tongatapu
            """.lines()
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(entry -> Integer.valueOf(entry[0]), entry -> ZoneId.of(entry[1])));

    private TimeZones() {}

    /** The zone of that code; empty when there is none. */
    public static Optional<ZoneId> zone(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * The code itself, when there is such a zone.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} otherwise
     */
    public static int require(int code) {
        if (!BY_CODE.containsKey(code)) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "There is no time zone " + code
                            + ". Give one of Dataverse's codes, such as 92 for UTC, 85 for London,"
                            + " 110 for Berlin or 35 for New York.");
        }
        return code;
    }
}
