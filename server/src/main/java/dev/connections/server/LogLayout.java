package dev.connections.server;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line for each event, and a line for each frame of what was thrown. Messages of libraries repeat what clients sent, so
 * whatever could end a line, move the cursor or turn the direction of writing is written as its code ({@code \u000a}).
 */
final class LogLayout extends LayoutBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** Control and format characters, and the separators of lines and paragraphs. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder lines = new StringBuilder();
        lines.append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp())))
                .append(String.format(Locale.ROOT, " %-5s ", event.getLevel()))
                .append(escaped(event.getFormattedMessage()))
                .append(System.lineSeparator());
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            append(lines, "", "", thrown);
        }
        return lines.toString();
    }

    private static void append(StringBuilder lines, String indent, String what, IThrowableProxy thrown) {
        lines.append(indent)
                .append(what)
                .append(thrown.getClassName())
                .append(": ")
                .append(escaped(thrown.getMessage()))
                .append(System.lineSeparator());
        StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
        for (int frame = 0; frame < frames.length - thrown.getCommonFrames(); frame++) {
            lines.append(indent).append('\t').append(frames[frame]).append(System.lineSeparator());
        }
        for (IThrowableProxy suppressed : thrown.getSuppressed()) {
            append(lines, indent + "\t", "Suppressed: ", suppressed);
        }
        IThrowableProxy cause = thrown.getCause();
        if (cause != null && !thrown.isCyclic()) {
            append(lines, indent, "Caused by: ", cause);
        }
    }

    private static String escaped(String text) {
        return UNSAFE.matcher(String.valueOf(text))
                .replaceAll(found ->
                        String.format(Locale.ROOT, "\\\\u%04x", found.group().codePointAt(0)));
    }
}
