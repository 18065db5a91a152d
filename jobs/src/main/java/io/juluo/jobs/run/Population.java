package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.table.LedgerTable;
import io.juluo.geodata.table.ZoneGroundTable;
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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The population base of all figures.
 *
 * @param pieces {@link io.juluo.geodata.table.PieceTable}
 * @param ledger {@link io.juluo.geodata.table.LedgerTable}, closed
 * @param ground {@link io.juluo.geodata.table.ZoneGroundTable}
 * @param issues people outside the towns, as warnings with places, and what the mode of apportionment did
 */
record Population(Dataset<Row> pieces, Dataset<Row> ledger, Dataset<Row> ground, List<DataIssue> issues) {

    /** The same after its people were scaled. */
    Population with(Dataset<Row> scaled, Dataset<Row> closed) {
        return new Population(scaled, closed, ground, issues);
    }

    /** Cuts the cells at the borders and closes the ledger, or fails naming the line that does not add up. */
    static Population apportion(SpatialEngine engine, Zones zones, Places places, CityProfile profile) {
        String cityCode = profile.code();
        CityProfile.GridInput grid = profile.census().grid();
        Apportionment how = new Apportionment(grid.apportion(), grid.attributes(), zones.ground());
        Dataset<Row> pieces = Inputs.keep(engine.pieces(places.cells(), zones.zones(), how));
        Dataset<Row> ledger = Inputs.gather(
                LedgerTable.SPEC,
                PeopleLedger.ofPopulation(places.cells(), pieces, zones.zones(), zones.ground(), cityCode)
                        .unionByName(PeopleLedger.ofFlows(
                                places.flows().flows(), cityCode, places.flows().unlocatableCommuters()))
                        .unionByName(PeopleLedger.ofCensus(zones.censusControls(), zones.zones(), cityCode)));
        LedgerCheck.verify(ledger, zones.zones(), () -> LedgerEvidence.of(places.cells(), pieces, zones.zones()));
        Dataset<Row> ground = Inputs.gather(
                ZoneGroundTable.SPEC, ZoneGround.of(zones.zones(), zones.ground(), profile.ground(), cityCode));
        List<DataIssue> issues = new ArrayList<>(PopulationIssues.of(pieces));
        issues.addAll(ApportionmentIssues.of(pieces, grid.apportion().mode()));
        return new Population(pieces, ledger, ground, issues);
    }
}
