package dev.connections.server;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells which version this is, from the manifest of the jar. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {
            "Connections " + version + " on Java " + Runtime.version().feature()
        };
    }
}
