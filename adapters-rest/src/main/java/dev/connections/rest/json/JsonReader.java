package dev.connections.rest.json;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.text.Utf8;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON into plain values: {@link String}, {@link Long}, {@link java.math.BigInteger} for whole numbers beyond it,
 * {@link BigDecimal} for fractions, {@link Boolean}, {@link List}, {@link Map} in the order of the text, and
 * null.
 *
 * <p>A name that stands twice in one object, nesting beyond {@value #MAX_DEPTH} levels, and numbers beyond {@value
 * #MAX_NUMBER_LENGTH} digits are refused.
 */
public final class JsonReader {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_NUMBER_LENGTH = 100;

    /** Some clients begin a body with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final JsonReader STRICT = new JsonReader();
    private static final JsonReader LENIENT = new JsonReader(JsonReadFeature.ALLOW_SINGLE_QUOTES);

    private final JsonFactory factory;

    private JsonReader(JsonReadFeature... leniencies) {
        var builder = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
        for (JsonReadFeature leniency : leniencies) {
            builder.enable(leniency);
        }
        factory = builder.build();
    }

    /** For request bodies. */
    public static JsonReader strict() {
        return STRICT;
    }

    /** For objects in addresses, where texts may stand in single quotes. */
    public static JsonReader lenient() {
        return LENIENT;
    }

    /**
     * Reads one object in UTF-8, and nothing after it.
     *
     * @throws WireError {@link WireCode#PAYLOAD}, with line and column
     */
    public Map<String, @Nullable Object> object(byte[] json) {
        String text = Utf8.decode(json)
                .orElseThrow(
                        () -> WireCode.PAYLOAD.error("The body is not UTF-8: it holds bytes that are cut off, overlong,"
                                + " or of another encoding. Send JSON in UTF-8."));
        return object(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /** Reads one object, and nothing after it; see {@link #object(byte[])}. */
    public Map<String, @Nullable Object> object(String json) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            return object(parser);
        } catch (JacksonException e) {
            throw malformed(e.getLocation(), e.getOriginalMessage());
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            String found = first == null ? "nothing" : "something else";
            throw WireCode.PAYLOAD.error(
                    "A JSON object was expected, found " + found + ". Send {\"property\":value, …}.");
        }
        Map<String, @Nullable Object> object = members(parser);
        if (parser.nextToken() != null) {
            throw malformed(parser.currentTokenLocation(), "nothing may follow the object");
        }
        return object;
    }

    private static Map<String, @Nullable Object> members(JsonParser parser) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        return members;
    }

    private static List<@Nullable Object> elements(JsonParser parser) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            elements.add(value(parser, next));
        }
        return elements;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT -> wholeNumber(parser);
            case VALUE_NUMBER_FLOAT -> fraction(parser);
            default -> null;
        };
    }

    private static Object wholeNumber(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : (Object) parser.getLongValue();
    }

    /** An exponent may be beyond all that a number can have. */
    private static BigDecimal fraction(JsonParser parser) {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            throw malformed(parser.currentTokenLocation(), "a number has an exponent that is out of range");
        }
    }

    private static WireError malformed(@Nullable TokenStreamLocation at, String why) {
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return WireCode.PAYLOAD.error("The JSON cannot be read" + where + ": " + why + ".");
    }
}
