package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.seed.Service;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ServiceDistanceTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.jobs.indicator.IndicatorParameters.Circle;
import io.juluo.jobs.uncertainty.PeopleSums;
import io.juluo.jobs.uncertainty.PeopleSums.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Who has everyday services within fifteen minutes (15分钟生活圈), by straight line?
 *
 * <p>services_SERVICE_15min_straight(z) = residents of z whose cell's point is within the circle's distance of a
 * facility of the service / residents of z; services_all_15min_straight asks for all services at once. The distance
 * that stands for fifteen minutes is in seeds/service_circles.csv: 1,000 m by planning standards, and, as a second
 * definition (ending _speed), minutes times walking speed. Exactly the distance is inside. Sources: 004, chapter 5,
 * section 2 (the six services); 000, chapter 4, section 3 (medical care). A straight line is never longer than the
 * way on foot, so these figures are upper bounds: they see no river, railway or wall, no opening hours, no capacity.
 */
public final class ServiceCoverage implements Indicator {
    private static final String FAMILY = "service_coverage";

    /**
     * A figure and what it counts.
     *
     * @param definition its definition, whose id is the name of its part
     * @param service service asked for
     * @param distance_m from a cell's point to the farthest of the services asked for; null where one is not in reach
     * @param limit_m the circle's distance
     */
    private record Reach(Definition definition, String service, Column distance_m, double limit_m) {
        String part() {
            return definition.definitionId();
        }

        Column isInside() {
            return coalesce(distance_m.leq(limit_m), lit(false));
        }
    }

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        return figures(parameters).stream().map(Reach::definition).toList();
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        List<Reach> reaches = figures(parameters);
        InputKind kind = InputKind.weakest(
                parameters.kinds().cells(),
                parameters.kinds().zones(),
                parameters.kinds().facilities());
        List<Figures.Figure> told = reaches.stream()
                .map(reach -> Figures.Figure.quotient(
                                new Figures.Label(reach.definition(), reach.service(), parameters.censusDate(), kind),
                                col(reach.part()),
                                col(PeopleSums.PEOPLE))
                        .with(FigureErrors.of(reach.part())))
                .toList();
        return Figures.of(reached(tables, parameters, reaches), told, parameters);
    }

    /** zone_level, zone_code, people and the people reached by each figure, with their errors: a row for every zone. */
    private static Dataset<Row> reached(IndicatorTables tables, IndicatorParameters parameters, List<Reach> figures) {
        List<String> services =
                parameters.services().stream().map(Service::code).toList();
        Dataset<Row> distances = tables.serviceDistances()
                .groupBy(ServiceDistanceTable.CELL_ID.col())
                .pivot(ServiceDistanceTable.SERVICE.name(), new ArrayList<>(services))
                .agg(functions.min(ServiceDistanceTable.STRAIGHT_DISTANCE_M.col()));
        double width_m = tables.errors().cellWidth_m();
        List<Part> parts = figures.stream()
                .map(figure -> new Part(figure.part(), figure.isInside().cast("double"), expected(figure, width_m)))
                .toList();
        return ZoneSums.of(
                tables,
                parts,
                parameters.cityCode(),
                counted -> counted.pieces()
                        .drop(PieceTable.GEOMETRY.name())
                        .join(distances, new String[] {PieceTable.CELL_ID.name()}, "left"));
    }

    /**
     * Share of a cell's people to be expected within the limit: all of them where its point is half a cell's width
     * nearer, none where it is as much farther, and in between in proportion.
     */
    private static Column expected(Reach figure, double width_m) {
        Column inside = lit(figure.limit_m()).minus(figure.distance_m());
        Column share = width_m > 0
                ? greatest(lit(0.0), least(lit(1.0), inside.divide(width_m).plus(0.5)))
                : figure.isInside().cast("double");
        return coalesce(share, lit(0.0));
    }

    private static List<Reach> figures(IndicatorParameters parameters) {
        List<Reach> figures = new ArrayList<>();
        for (Circle circle : parameters.circles()) {
            figures.add(all(circle, parameters.services()));
            parameters.services().forEach(service -> figures.add(one(circle, service)));
        }
        return figures;
    }

    private static Reach all(Circle circle, List<Service> services) {
        Column[] distances = services.stream().map(ServiceCoverage::distance).toArray(Column[]::new);
        Column inReach = Stream.of(distances)
                .map(Column::isNotNull)
                .reduce(Column::and)
                .orElseThrow(() -> new IllegalStateException("seeds declare no service"));
        Column farthest = distances.length == 1 ? distances[0] : greatest(distances);
        String count = services.size() + "类服务";
        Service all = new Service("all", count, "all " + services.size() + " services", "", "", "");
        boolean headline = circle.headline();
        return figure(circle, all, "each of the services", when(inReach, farthest), headline);
    }

    private static Reach one(Circle circle, Service service) {
        return figure(circle, service, "this service", distance(service), false);
    }

    private static Reach figure(
            Circle circle, Service service, String facilities, Column distance_m, boolean headline) {
        String id = "services_" + service.code() + "_" + circle.suffix();
        Definition definition = new Definition(
                id,
                FAMILY,
                "15分钟生活圈" + service.nameZh() + "覆盖率（直线" + Math.round(circle.distance_m()) + "米）",
                service.nameEn() + " within fifteen minutes (" + Math.round(circle.distance_m()) + " m, straight line)",
                "share",
                "residents whose cell's point is within " + Math.round(circle.distance_m()) + " m (" + circle.basis()
                        + ") of a facility of " + facilities + ", straight line / residents",
                "usual residents of the zone",
                "004 ch. 5 sec. 2; 000 ch. 4 sec. 3; seeds/service_circles.csv",
                "the way on foot, which is never shorter; opening hours; capacity; quality",
                headline);
        return new Reach(definition, service.code(), distance_m, circle.distance_m());
    }

    private static Column distance(Service service) {
        return col(service.code());
    }
}
