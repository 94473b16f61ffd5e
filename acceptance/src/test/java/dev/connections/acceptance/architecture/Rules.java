package dev.connections.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.mapstruct.Mapper;

/** What holds for every house of this kind, whatever stands in it. */
record Rules(House house) {

    /** Reads the tables of standard attributes. */
    private static final String TABLES = "StandardAttributes";

    private static final String EMPTY_NAMES = ".*(Impl|Manager|Helper|Utils?|Service|Port)";

    private static final Set<String> FROM_THE_AIR = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime");

    Stream<ArchRule> all() {
        return Stream.of(
                house.arrowsPointInwards(),
                packagesFormNoCycle(),
                theKernelIsPlainJava(),
                theDomainIsImmutable(),
                theDomainHasNoSetters(),
                timeAndIdsComeInFromOutside(),
                namesSaySomething(),
                nothingStaticChanges(),
                nullIsNeverMeantUnlessItIsSaid(),
                persistenceStaysInside("jpa"),
                httpStaysInside("rest"));
    }

    private ArchRule packagesFormNoCycle() {
        return slices().assignedFrom(eachPackage()).should().beFreeOfCycles().as("packages form no cycle");
    }

    /** Pictures are decoded by the JDK, in one package, and one class reads the tables beside it; nothing else reads. */
    private ArchRule theKernelIsPlainJava() {
        String darkroom = house.packagesOf(house.around() + ".image");
        return CompositeArchRule.of(classes()
                        .that(resideInAnyPackage(house.packagesOfTheKernel())
                                .and(resideOutsideOfPackage(darkroom))
                                .and(not(simpleName(TABLES))))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(plainJava())))
                .and(classes()
                        .that(resideInAnyPackage(house.packagesOfTheKernel()).and(simpleName(TABLES)))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(plainJava("java.io..")))
                        .allowEmptyShould(true))
                .and(classes()
                        .that()
                        .resideInAPackage(darkroom)
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(plainJava("java.awt..", "java.io..", "javax.imageio..")))
                        .allowEmptyShould(true))
                .as(
                        "domain and application use java.lang, java.math, charsets, java.time, java.util, nullness annotations and"
                                + " themselves; only " + darkroom + " decodes pictures, and only " + TABLES + " reads");
    }

    private String[] plainJava(String... more) {
        return Stream.of(
                        Stream.of(house.packagesOfTheKernel()),
                        Stream.of(
                                "java.lang..",
                                "java.math..",
                                "java.nio.charset..",
                                "java.time..",
                                "java.util..",
                                "org.jspecify.annotations.."),
                        Stream.of(more))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
    }

    private ArchRule theDomainIsImmutable() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(house.packagesOf(house.core()))
                .should()
                .beFinal()
                .as("the fields of the domain are final");
    }

    private ArchRule theDomainHasNoSetters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(house.packagesOf(house.core()))
                .should()
                .haveNameMatching("set[A-Z].*")
                .as("the domain has no setters");
    }

    private ArchRule timeAndIdsComeInFromOutside() {
        return noClasses()
                .that()
                .resideInAnyPackage(house.packagesOfTheKernel())
                .should()
                .callCodeUnitWhere(isFromTheAir())
                .as("time, ids and chance come into domain and application from outside");
    }

    private ArchRule namesSaySomething() {
        return noClasses()
                .that(are(not(writtenByMapStruct())))
                .should()
                .haveNameMatching(EMPTY_NAMES)
                .as("no name ends with Impl, Manager, Helper, Util, Utils, Service or Port");
    }

    private ArchRule nothingStaticChanges() {
        return fields().that().areStatic().should().beFinal().as("static fields are final");
    }

    private ArchRule nullIsNeverMeantUnlessItIsSaid() {
        return classes()
                .that(are(not(writtenByMapStruct())))
                .should(new InPackageMarked(NullMarked.class))
                .as("every package is @NullMarked: null is never meant unless it is said");
    }

    /** The composition root may explain why a database refuses. */
    private ArchRule persistenceStaysInside(String room) {
        DescribedPredicate<JavaClass> persistence = resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "org.flywaydb..",
                        "com.zaxxer..",
                        "javax.sql..",
                        "java.sql..")
                .and(not(type(SQLException.class)));
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.packagesOf(room))
                .should()
                .dependOnClassesThat(persistence)
                .as("entities, Hibernate and SQL stay inside " + room);
    }

    private ArchRule httpStaysInside(String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.packagesOf(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."))
                .as("Javalin, Jetty and servlets stay inside " + room);
    }

    private static DescribedPredicate<JavaCall<?>> isFromTheAir() {
        return describe(
                "takes time, an id or chance from the air",
                call -> FROM_THE_AIR.contains(call.getTargetOwner().getFullName() + "."
                        + call.getTarget().getName()));
    }

    /** MapStruct names the classes it writes, and writes none of our package annotations into them. */
    private static DescribedPredicate<JavaClass> writtenByMapStruct() {
        return describe(
                "written by MapStruct",
                candidate ->
                        candidate.getRawInterfaces().stream().anyMatch(mapper -> mapper.isAnnotatedWith(Mapper.class)));
    }

    private SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public String getDescription() {
                return "each package of " + house.root();
            }

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return resideInAPackage(house.root() + "..").test(javaClass)
                        ? SliceIdentifier.of(javaClass.getPackageName())
                        : SliceIdentifier.ignore();
            }
        };
    }
}
