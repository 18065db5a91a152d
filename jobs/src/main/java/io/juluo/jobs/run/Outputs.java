package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.InfrastructureError;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.CalibrationErrorTable;
import io.juluo.geodata.table.CalibrationFactorTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.IssueTable;
import io.juluo.geodata.table.LedgerTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ServiceDistanceTable;
import io.juluo.geodata.table.StopHeadwayTable;
import io.juluo.geodata.table.StopTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.TargetStatusTable;
import io.juluo.geodata.table.ZoneAttributeTable;
import io.juluo.geodata.table.ZoneCategoryTable;
import io.juluo.geodata.table.ZoneGroundTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.jobs.atlas.FontChoice;
import io.juluo.jobs.atlas.HeadlineMaps;
import io.juluo.jobs.indicator.Definition;
import io.juluo.jobs.indicator.Indicators;
import io.juluo.jobs.indicator.ZoneAttributes;
import io.juluo.jobs.run.Stages.Counted;
import io.juluo.jobs.sink.City;
import io.juluo.jobs.sink.GeoPackageWriter;
import io.juluo.jobs.sink.GeoParquetWriter;
import io.juluo.jobs.sink.IssueRows;
import io.juluo.jobs.sink.IssuesCsv;
import io.juluo.jobs.sink.Publication;
import io.juluo.jobs.sink.RunRecord.Headline;
import io.juluo.jobs.sink.ScorecardCsv;
import io.juluo.jobs.sink.ZoneFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes a run's tables, files and maps where no reader looks, then publishes them together. */
final class Outputs {
    private static final String MEND = "make room or choose another folder with --out";

    private final RunRequest request;
    private final Publication publication;
    private final IssueReport issues;
    private final RunLog log;
    private final List<Definition> definitions;
    private List<Headline> headlines = List.of();

    Outputs(RunRequest request, Publication publication, IssueReport issues, RunLog log) {
        this.request = request;
        this.publication = publication;
        this.issues = issues;
        this.log = log;
        this.definitions = Indicators.definitions(Parameters.of(request));
    }

    /** Writes everything aside; the rows out are those of all tables. */
    Counted<Boolean> write(SparkSession spark, Results results) {
        Dataset<Row> zones = publication.table(ZoneTable.SPEC, results.zones().zones());
        Dataset<Row> values =
                publication.table(IndicatorValueTable.SPEC, results.figures().indicatorValues());
        Dataset<Row> status =
                publication.table(TargetStatusTable.SPEC, results.figures().targetStatus());
        publication.tables(ofPlaces(results));
        City city = new City(
                request.profile().area(),
                request.profile().code(),
                request.profile().nameZh(),
                request.profile().metricCrs());
        ZoneFigures figures = ZoneFigures.of(city, zones, values, status);
        headlines = new Headlines(definitions, request.seeds()).of(figures);
        maps(figures, results);
        GeoPackageWriter.write(publication.file("zones.gpkg"), figures, request.date());
        GeoParquetWriter.write(spark, publication.file("zones.parquet"), figures);
        ScorecardCsv.write(publication.file("scorecard.csv"), figures, definitionNames(), headlineIds());
        IssuesCsv.write(publication.file("issues.csv"), issues);
        publication.table(IssueTable.SPEC, IssueRows.of(spark, issues));
        return new Counted<>(true, figures.values().size(), figures.zones().size());
    }

    private Map<TableSpec, Dataset<Row>> ofPlaces(Results results) {
        Map<TableSpec, Dataset<Row>> tables = new LinkedHashMap<>();
        tables.put(LedgerTable.SPEC, results.population().ledger());
        tables.put(ZoneGroundTable.SPEC, results.population().ground());
        tables.put(ZoneAttributeTable.SPEC, attributes(results));
        tables.put(PieceTable.SPEC, results.population().pieces());
        tables.put(ServiceDistanceTable.SPEC, results.reach().serviceDistances());
        tables.put(StopTable.SPEC, results.places().stops());
        tables.put(StopHeadwayTable.SPEC, results.places().headways());
        tables.put(FacilityTable.SPEC, results.places().facilities());
        tables.put(CalibrationFactorTable.SPEC, results.calibrated().factors());
        tables.put(CalibrationErrorTable.SPEC, results.calibrated().errors());
        tables.put(ZoneCategoryTable.SPEC, results.calibrated().categories());
        return tables;
    }

    /** Of the pieces as they are after calibration. */
    private Dataset<Row> attributes(Results results) {
        CityProfile profile = request.profile();
        return Inputs.gather(
                ZoneAttributeTable.SPEC,
                results.population()
                        .byZone(pieces -> ZoneAttributes.of(
                                pieces,
                                results.zones().zones(),
                                profile.census().grid().attributes(),
                                profile.code())));
    }

    private void maps(ZoneFigures figures, Results results) {
        FontChoice fonts = FontChoice.find();
        fonts.issue().ifPresent(issues::add);
        Path folder = publication.file("maps");
        try {
            HeadlineMaps.render(
                    new MapWords(request, definitions)
                            .input(figures, results.places().stops()),
                    folder,
                    fonts);
        } catch (IOException e) {
            throw new InfrastructureError(
                    "cannot write the maps into " + folder + " (" + e.getMessage() + ")", MEND, e);
        }
    }

    private Map<String, String> definitionNames() {
        return definitions.stream().collect(Collectors.toMap(Definition::definitionId, Definition::nameZh));
    }

    private Set<String> headlineIds() {
        return definitions.stream()
                .filter(Definition::headline)
                .map(Definition::definitionId)
                .collect(Collectors.toSet());
    }

    /** Publishes everything at once. */
    Counted<Boolean> publish(Stages stages) {
        copyLog();
        RunRecords records = new RunRecords(request, issues, stages, headlines);
        publication.commit(records::of);
        return new Counted<>(true, 0, 0);
    }

    private void copyLog() {
        Path copy = publication.file("run.log");
        try {
            Files.copy(log.path(), copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InfrastructureError("cannot write " + copy + " (" + e.getMessage() + ")", MEND, e);
        }
    }

    List<Headline> headlines() {
        return headlines;
    }

    /** Where readers find the run. */
    Path folder() {
        return request.out()
                .resolve(request.profile().area())
                .resolve("runs")
                .resolve(request.date().toString());
    }
}
