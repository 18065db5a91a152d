package io.juluo.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.juluo.jobs.indicator.Indicator;
import java.nio.file.Files;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The import rules of ARCHITECTURE.md: data flows one way. */
class ImportRulesTest {
    private static final JavaClasses JULUO = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar")) // geodata's, once it is packaged
            .importPackages("io.juluo");

    @Test
    void geodataKnowsNothingOfJobs() {
        noClasses()
                .that()
                .resideInAPackage("io.juluo.geodata..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.juluo.jobs..")
                .check(JULUO);
    }

    @Test
    void theRunKnowsAllAndIsImportedByNobody() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.juluo.jobs.run..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.juluo.jobs.run..")
                .check(JULUO);
    }

    @Test
    void computingRoomsImportNoSourceAndNoSink() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.juluo.jobs.spatial..",
                        "io.juluo.jobs.population..",
                        "io.juluo.jobs.calibration..",
                        "io.juluo.jobs.indicator..",
                        "io.juluo.jobs.target..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.juluo.geodata.source..",
                        "io.juluo.geodata.synth..",
                        "io.juluo.jobs.sink..",
                        "io.juluo.jobs.atlas..")
                .check(JULUO);
    }

    @Test
    void sinksAndMapsTakeFiguresAndComputeNone() {
        noClasses()
                .that()
                .resideInAnyPackage("io.juluo.jobs.sink..", "io.juluo.jobs.atlas..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.juluo.geodata.source..",
                        "io.juluo.jobs.spatial..",
                        "io.juluo.jobs.population..",
                        "io.juluo.jobs.calibration..",
                        "io.juluo.jobs.indicator..",
                        "io.juluo.jobs.target..")
                .check(JULUO);
    }

    @Test
    void indicatorsImportNoOtherIndicator() {
        classes()
                .that()
                .implement(Indicator.class)
                .should(importNoOtherIndicator())
                .check(JULUO);
    }

    @Test
    void indicatorsOpenNoSessionAndReadNoFile() {
        noClasses()
                .that()
                .resideInAPackage("io.juluo.jobs.indicator..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SparkSession.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Files.class)
                .check(JULUO);
    }

    @Test
    void noTwoRoomsImportEachOther() {
        slices().matching("io.juluo.(*).(*)..").should().beFreeOfCycles().check(JULUO);
    }

    private static ArchCondition<JavaClass> importNoOtherIndicator() {
        return new ArchCondition<>("import no other indicator") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .filter(other ->
                                !other.equals(item) && other.isAssignableTo(Indicator.class) && !other.isInterface())
                        .forEach(other -> events.add(SimpleConditionEvent.violated(
                                item, item.getName() + " imports the indicator " + other.getName())));
            }
        };
    }
}
