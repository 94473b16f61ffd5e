package dev.connections.acceptance.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.stream.Stream;

/**
 * The house that the code lives in, as the README draws it: arrows point inwards only.
 *
 * <pre>{@code
 * House.at("dev.connections")
 *         .withCore("domain")
 *         .surroundedBy("application")
 *         .withAdapters("rest", "jpa")
 *         .putTogetherBy("server");
 * }</pre>
 *
 * @param root the package that all rooms are in
 * @param core the module that depends on none
 * @param around the module that depends on the core only
 * @param adapters the modules that depend on the inner two, and not on each other
 * @param composition the module that depends on all others, and on which none depends
 */
record House(String root, String core, String around, List<String> adapters, String composition) {

    static House at(String root) {
        return new House(root, "", "", List.of(), "");
    }

    House withCore(String room) {
        return new House(root, room, around, adapters, composition);
    }

    House surroundedBy(String room) {
        return new House(root, core, room, adapters, composition);
    }

    House withAdapters(String... rooms) {
        return new House(root, core, around, List.of(rooms), composition);
    }

    House putTogetherBy(String room) {
        return new House(root, core, around, adapters, room);
    }

    /** All packages of a room. */
    String packagesOf(String room) {
        return root + "." + room + "..";
    }

    /** All packages of the two inner rooms. */
    String[] packagesOfTheKernel() {
        return new String[] {packagesOf(core), packagesOf(around)};
    }

    /** No module depends on one further out, and no adapter on another one. */
    ArchRule arrowsPointInwards() {
        LayeredArchitecture picture = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer(core)
                .definedBy(packagesOf(core))
                .layer(around)
                .definedBy(packagesOf(around))
                .layer(composition)
                .definedBy(packagesOf(composition));
        for (String adapter : adapters) {
            picture = picture.layer(adapter)
                    .definedBy(packagesOf(adapter))
                    .whereLayer(adapter)
                    .mayOnlyBeAccessedByLayers(composition);
        }
        return picture.whereLayer(composition)
                .mayNotBeAccessedByAnyLayer()
                .whereLayer(around)
                .mayOnlyBeAccessedByLayers(
                        Stream.concat(adapters.stream(), Stream.of(composition)).toArray(String[]::new))
                .as("arrows point inwards only: " + composition + " → " + adapters + " → " + around + " → " + core);
    }
}
