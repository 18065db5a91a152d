package io.juluo.geodata.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.issue.DataIssue.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueReportTest {
    private final IssueReport report = new IssueReport();

    private static DataIssue row(Severity severity, long count, String kind) {
        return new RowIssue(severity, kind, "a.csv", count, List.of("line 2"), "rows", "mend");
    }

    private static DataIssue file(Severity severity, String kind) {
        return new FileIssue(severity, kind, "a.csv", 1, List.of(), "file", "mend");
    }

    private static DataIssue zone(Severity severity, String kind) {
        return new ZoneIssue(severity, kind, "a.csv", 2, List.of(), "zone", "mend", null);
    }

    private static DataIssue place(Severity severity, String kind) {
        return new PlaceIssue(severity, kind, "a.csv", 9, List.of(), "place", "mend", null);
    }

    @Test
    void theMostHarmfulIsToldFirst() {
        DataIssue aFile = file(Severity.ERROR, "broken_csv");
        DataIssue aZone = zone(Severity.ERROR, "overlapping_zones");
        DataIssue aPlace = place(Severity.ERROR, "outside_districts");
        DataIssue manyRows = row(Severity.ERROR, 70, "bad_population");
        DataIssue fewRows = row(Severity.ERROR, 7, "bad_commuters");
        DataIssue warned = file(Severity.WARNING, "wrong_crs");
        DataIssue noticed = file(Severity.NOTICE, "no_stops");

        List.of(noticed, warned, fewRows, aPlace, manyRows, aZone, aFile).forEach(report::add);

        assertThat(report.all()).containsExactly(aFile, aZone, aPlace, manyRows, fewRows, warned, noticed);
    }

    @Test
    void whatTwoReadersOfAFileSayAlikeIsToldOnce() {
        report.child().add(file(Severity.ERROR, "broken_csv"));
        report.child().add(file(Severity.ERROR, "broken_csv"));

        assertThat(report.all()).hasSize(1);
    }

    @Test
    void anInputsOwnReportStopsForItsOwnErrorsAloneAndHidesNothing() {
        IssueReport one = report.child();
        IssueReport other = report.child();
        one.add(file(Severity.ERROR, "broken_csv"));
        other.add(row(Severity.WARNING, 3, "unknown_class"));

        assertThatThrownBy(one::refuseIfErrors).isInstanceOf(DataRefused.class);
        assertThatCode(other::refuseIfErrors).doesNotThrowAnyException();
        assertThat(report.all()).hasSize(2);
        assertThatThrownBy(report::refuseIfErrors).isInstanceOf(DataRefused.class);
    }

    @Test
    void anIssueSpeaksChinese() {
        DataIssue issue =
                new RowIssue(Severity.ERROR, "ragged_row", "a.csv", 3, List.of("line 2", "line 9"), "rows", "mend");

        assertThat(issue.messageZh()).isEqualTo("行的列数与表头不符：第2行；第9行（共 3 项）");
        assertThat(issue.mendZh()).isEqualTo("每列填写一个值");
    }
}
