package dev.connections.domain;

/**
 * How long a text may be.
 *
 * @param entity logical name of the entity that carries the text
 * @param attribute logical name of the attribute
 * @param characters the most characters (UTF-16 code units, as Dataverse counts) it may have
 */
public record MaxLength(String entity, String attribute, int characters) {

    /** Whether the text is short enough. */
    public boolean allows(String text) {
        return text.length() <= characters;
    }

    /**
     * The text itself, when it is short enough.
     *
     * @throws RuleViolation {@link ErrorCode#STRING_LENGTH_TOO_LONG} otherwise
     */
    public String require(String text) {
        if (!allows(text)) {
            throw RuleViolation.of(ErrorCode.STRING_LENGTH_TOO_LONG, attribute, entity, characters, text.length());
        }
        return text;
    }

    /** The beginning of the text that is short enough. A character outside the basic plane stays whole, or goes. */
    public String cut(String text) {
        if (allows(text)) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters);
    }
}
