package io.juluo.jobs.target;

import io.juluo.geodata.seed.PlanningTarget;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Finds the targets of a figure: those of its own area, zone, definition and service, else the row of any area. */
final class TargetBook implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a figure is found by. */
    record Key(String area, String zoneLevel, String zoneCode, String definitionId, String service)
            implements Serializable {
        Key ofAnyArea() {
            return new Key(PlanningTarget.ANY, PlanningTarget.ANY, PlanningTarget.ANY, definitionId, service);
        }
    }

    private final HashMap<Key, ArrayList<PlanningTarget>> targets = new HashMap<>();

    TargetBook(List<PlanningTarget> all) {
        for (PlanningTarget target : all) {
            Key key = new Key(
                    target.area(), target.zoneLevel(), target.zoneCode(), target.definitionId(), target.service());
            targets.computeIfAbsent(key, k -> new ArrayList<>()).add(target);
        }
    }

    /** The targets of a figure; none where the seeds forgot its definition. */
    List<PlanningTarget> of(Key figure) {
        List<PlanningTarget> own = targets.get(figure);
        List<PlanningTarget> applying = own == null ? targets.get(figure.ofAnyArea()) : own;
        return applying == null ? List.of() : applying;
    }
}
