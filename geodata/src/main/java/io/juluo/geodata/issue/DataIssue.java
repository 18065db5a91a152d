package io.juluo.geodata.issue;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Something wrong with an input or a run: one record per kind, with what is needed to find it and to mend it. It can be
 * shipped: a task that refuses its data tells the driver why.
 */
public sealed interface DataIssue extends Serializable permits FileIssue, ZoneIssue, RowIssue, PlaceIssue, RunIssue {
    /** How much harm it does. */
    enum Severity {
        /** The run stops. */
        ERROR("错误"),
        /** The run goes on; exit code 3 under --strict. */
        WARNING("警告"),
        /** Told for completeness. */
        NOTICE("提示");

        private final String nameZh;

        Severity(String nameZh) {
            this.nameZh = nameZh;
        }

        /** The word in tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The word planners see. */
        public String nameZh() {
            return nameZh;
        }
    }

    /** How much harm it does. */
    Severity severity();

    /** Kind in snake case, stable over releases. */
    String kind();

    /** File, layer or table concerned. */
    String input();

    /** How many rows or features are concerned. */
    long count();

    /** The first few of them, by code, row or feature number. */
    List<String> sample();

    /** What is wrong, in one line. */
    String message();

    /** How to mend it, in one line. */
    String mend();

    /** What is wrong, in one line of Chinese: the words of its kind and the first few rows or features. */
    default String messageZh() {
        return IssueWords.message(this);
    }

    /** How to mend it, in one line of Chinese. */
    default String mendZh() {
        return IssueWords.mend(this);
    }

    /** Where, in the metric CRS of the profile; null where it has no place. */
    default @Nullable Geometry place() {
        return null;
    }
}
