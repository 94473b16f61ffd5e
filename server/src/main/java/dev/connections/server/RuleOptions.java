package dev.connections.server;

import picocli.CommandLine.Option;

/** The options about rules. */
final class RuleOptions {

    @Option(
            names = "--allow-duplicates",
            order = 23,
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            paramLabel = "true|false",
            description = "Let connections say the same as others; for data from systems that have such pairs.")
    private boolean allowDuplicates;

    @Option(
            names = "--secure-descriptions",
            order = 28,
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            paramLabel = "true|false",
            description = "Show descriptions of connections to their owners only, to administrators, and to users they"
                    + " are shared with (principalobjectattributeaccessset).")
    private boolean secureDescriptions;

    @Option(
            names = "--full-name-convention",
            order = 29,
            paramLabel = "CODE",
            defaultValue = "" + RuleSettings.DEFAULT_FULL_NAMES,
            description = "In which order full names of contacts and users show their parts, by its"
                    + " fullnameconventioncode, 0 to 7 (default: ${DEFAULT-VALUE}, first, middle and last name).")
    private int fullNameConvention;

    /** @throws InvalidSetting for the code of a convention that there is not */
    RuleSettings rules() {
        return RuleSettings.of(allowDuplicates, secureDescriptions, fullNameConvention);
    }
}
