package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.table.LedgerTable;
import io.juluo.geodata.table.ZoneGroundTable;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.indicator.Uncut;
import io.juluo.jobs.population.ApportionmentIssues;
import io.juluo.jobs.population.LedgerCheck;
import io.juluo.jobs.population.LedgerEvidence;
import io.juluo.jobs.population.PeopleLedger;
import io.juluo.jobs.population.PopulationIssues;
import io.juluo.jobs.population.ZoneGround;
import io.juluo.jobs.run.Inputs.Places;
import io.juluo.jobs.run.Inputs.Zones;
import io.juluo.jobs.spatial.Apportionment;
import io.juluo.jobs.spatial.SpatialEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The population base of all figures.
 *
 * @param pieces {@link io.juluo.geodata.table.PieceTable}
 * @param uncut the same without drawn custom zones, by which all other zones are counted; the pieces where there is none
 * @param drawn codes of the drawn custom zones
 * @param ledger {@link io.juluo.geodata.table.LedgerTable}, closed
 * @param ground {@link io.juluo.geodata.table.ZoneGroundTable}
 * @param issues people outside the towns, as warnings with places, and what the mode of apportionment did
 */
record Population(
        Dataset<Row> pieces,
        Dataset<Row> uncut,
        List<String> drawn,
        Dataset<Row> ledger,
        Dataset<Row> ground,
        List<DataIssue> issues) {

    /** The same after its people were scaled. */
    Population with(Dataset<Row> scaled, Dataset<Row> scaledUncut, Dataset<Row> closed) {
        return new Population(scaled, scaledUncut, drawn, closed, ground, issues);
    }

    /** Lets go of the pieces, which are computed anew if they are read again. */
    void release() {
        pieces.unpersist();
        uncut.unpersist();
    }

    /** Rows by zone, each made of the pieces that count for it. */
    Dataset<Row> byZone(Function<Dataset<Row>, Dataset<Row>> rows) {
        return drawn.isEmpty() ? rows.apply(pieces) : Uncut.together(drawn, rows.apply(pieces), rows.apply(uncut));
    }

    /** The ledger of the population; custom layers stand by the pieces cut at their borders. */
    static Dataset<Row> ledger(
            Zones zones, Places places, Dataset<Row> pieces, Dataset<Row> uncut, List<String> drawn, String cityCode) {
        Dataset<Row> ledger = PeopleLedger.ofPopulation(places.cells(), uncut, zones.zones(), zones.ground(), cityCode);
        if (drawn.isEmpty()) {
            return ledger;
        }
        Column ofLayer = LedgerTable.ZONE_LEVEL.col().equalTo(ZoneLevel.CUSTOM.code());
        return ledger.where(ofLayer.unary_$bang())
                .unionByName(PeopleLedger.ofPopulation(places.cells(), pieces, zones.zones(), zones.ground(), cityCode)
                        .where(ofLayer));
    }

    /** Cuts the cells at the borders and closes the ledger, or fails naming the line that does not add up. */
    static Population apportion(SpatialEngine engine, Zones zones, Places places, CityProfile profile) {
        String cityCode = profile.code();
        CityProfile.GridInput grid = profile.census().grid();
        Apportionment how = new Apportionment(grid.apportion(), grid.attributes(), zones.ground());
        List<String> drawn = Uncut.drawn(zones.zones());
        Dataset<Row> pieces = Inputs.keep(engine.pieces(places.cells(), zones.zones(), how));
        Dataset<Row> uncut = drawn.isEmpty()
                ? pieces
                : Inputs.keep(engine.pieces(places.cells(), Uncut.without(drawn, zones.zones()), how));
        Dataset<Row> ledger = Inputs.gather(
                LedgerTable.SPEC,
                ledger(zones, places, pieces, uncut, drawn, cityCode)
                        .unionByName(PeopleLedger.ofFlows(
                                places.flows().flows(), cityCode, places.flows().unlocatableCommuters()))
                        .unionByName(PeopleLedger.ofCensus(zones.censusControls(), zones.zones(), cityCode)));
        LedgerCheck.verify(ledger, zones.zones(), () -> LedgerEvidence.of(places.cells(), pieces, zones.zones()));
        Dataset<Row> ground = Inputs.gather(
                ZoneGroundTable.SPEC, ZoneGround.of(zones.zones(), zones.ground(), profile.ground(), cityCode));
        List<DataIssue> issues = new ArrayList<>(PopulationIssues.of(uncut));
        issues.addAll(ApportionmentIssues.of(pieces, grid.apportion().mode()));
        return new Population(pieces, uncut, drawn, ledger, ground, issues);
    }
}
