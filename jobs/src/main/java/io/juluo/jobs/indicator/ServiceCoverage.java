package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.seed.Service;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ServiceDistanceTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.InputKind;
import io.juluo.jobs.indicator.IndicatorParameters.Circle;
import java.util.ArrayList;
import java.util.List;
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
    private static final String PEOPLE = "people";

    private record Reach(Definition definition, String service, String part, Column reached) {}

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
                        col(PEOPLE)))
                .toList();
        return Figures.of(reached(tables, parameters, reaches), told, parameters);
    }

    /** zone_level, zone_code, people and the people reached by each figure: a row for every zone. */
    private static Dataset<Row> reached(IndicatorTables tables, IndicatorParameters parameters, List<Reach> figures) {
        List<String> services =
                parameters.services().stream().map(Service::code).toList();
        Dataset<Row> distances = tables.serviceDistances()
                .groupBy(ServiceDistanceTable.CELL_ID.col())
                .pivot(ServiceDistanceTable.SERVICE.name(), new ArrayList<>(services))
                .agg(functions.min(ServiceDistanceTable.STRAIGHT_DISTANCE_M.col()));
        Dataset<Row> pieces = tables.pieces()
                .drop(PieceTable.GEOMETRY.name())
                .join(distances, new String[] {PieceTable.CELL_ID.name()}, "left");
        Column persons = PieceTable.PERSONS.col();
        Column[] sums = figures.stream()
                .map(figure -> ExactSum.of(when(figure.reached(), persons)).as(figure.part()))
                .toArray(Column[]::new);
        Dataset<Row> byZone = ZoneRollup.byZone(pieces, parameters.cityCode())
                .groupBy(ZoneRollup.LEVEL, ZoneRollup.CODE)
                .agg(ExactSum.of(persons).as(PEOPLE), sums);
        return ZoneRollup.allZones(tables.zones(), parameters.cityCode())
                .join(byZone, new String[] {ZoneRollup.LEVEL, ZoneRollup.CODE}, "left");
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
        Column everyOne = services.stream()
                .map(service -> within(service, circle))
                .reduce(Column::and)
                .orElseThrow(() -> new IllegalStateException("seeds declare no service"));
        String count = services.size() + "类服务";
        Service all = new Service("all", count, "all " + services.size() + " services", "", "", "");
        boolean headline = circle.headline();
        return figure(circle, all, "each of the services", everyOne, headline);
    }

    private static Reach one(Circle circle, Service service) {
        return figure(circle, service, "this service", within(service, circle), false);
    }

    private static Reach figure(Circle circle, Service service, String facilities, Column reached, boolean headline) {
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
        return new Reach(definition, service.code(), id, reached);
    }

    private static Column within(Service service, Circle circle) {
        return coalesce(col(service.code()).leq(circle.distance_m()), lit(false));
    }
}
