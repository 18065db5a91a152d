package io.juluo.geodata.source.gtfs;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.Findings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads calendar.txt and calendar_dates.txt, of which a feed has one or both. */
final class CalendarRows {
    static final String WEEKLY = "calendar.txt";
    static final String DATES = "calendar_dates.txt";

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final ServiceCalendar calendar = new ServiceCalendar();
    private final Findings badWeekly;
    private final Findings badDates;

    private CalendarRows(GtfsTables tables) {
        badWeekly = bad(tables, WEEKLY);
        badDates = bad(tables, DATES);
    }

    private static Findings bad(GtfsTables tables, String file) {
        return tables.finding(
                file,
                "bad_calendar",
                "rows of the calendar have no service, no date (YYYYMMDD), or no kind, and are left out",
                "correct them");
    }

    static ServiceCalendar read(GtfsTables tables, IssueReport issues) {
        CalendarRows rows = new CalendarRows(tables);
        tables.read(WEEKLY, columns(), rows::weekly);
        tables.read(DATES, List.of("service_id", "date", "exception_type"), rows::exception);
        rows.badWeekly.reportRows(Severity.WARNING, issues);
        rows.badDates.reportRows(Severity.WARNING, issues);
        return rows.calendar;
    }

    private static List<String> columns() {
        return Stream.concat(
                        Stream.of("service_id", "start_date", "end_date"),
                        Stream.of(DayOfWeek.values()).map(CalendarRows::column))
                .toList();
    }

    private static String column(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private void weekly(GtfsRow row) {
        String service = row.get("service_id");
        LocalDate from = date(row, "start_date");
        LocalDate to = date(row, "end_date");
        if (service == null || from == null || to == null || to.isBefore(from)) {
            badWeekly.add(Where.line(row.line()));
            return;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (row.whole(column(day), 0) == 1) {
                days.add(day);
            }
        }
        calendar.weekly(service, days, from, to);
    }

    private void exception(GtfsRow row) {
        String service = row.get("service_id");
        LocalDate date = date(row, "date");
        int type = row.whole("exception_type", 0);
        if (service == null || date == null || type < 1 || type > 2) {
            badDates.add(Where.line(row.line()));
            return;
        }
        calendar.exception(service, date, type == 1);
    }

    private static @Nullable LocalDate date(GtfsRow row, String column) {
        try {
            LocalDate date = LocalDate.parse(row.text(column), DateTimeFormatter.BASIC_ISO_DATE);
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
