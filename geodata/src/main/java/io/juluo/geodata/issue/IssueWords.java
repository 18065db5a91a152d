package io.juluo.geodata.issue;

import java.util.stream.Collectors;

/** An issue in Chinese, from the words of its kind and its sample. */
final class IssueWords {
    private IssueWords() {}

    /** What is wrong: the kind's words, the sample, and how many there are where the sample does not show all. */
    static String message(DataIssue issue) {
        String sample = issue.sample().stream().map(Where::inChinese).collect(Collectors.joining("；"));
        String more = issue.count() > issue.sample().size() ? "（共 " + issue.count() + " 项）" : "";
        return IssueKind.of(issue.kind()).whatZh() + (sample.isEmpty() ? "" : "：" + sample) + more;
    }

    /** How to mend it. */
    static String mend(DataIssue issue) {
        return IssueKind.of(issue.kind()).mendZh();
    }
}
