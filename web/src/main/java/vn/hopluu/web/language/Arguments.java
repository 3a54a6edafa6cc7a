package vn.hopluu.web.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.time.VietnamTime;

/// How what stands in a text's places is written. Days and moments are written as the language does; what is to be
/// copied into an address or a body is passed as text. A count has its digits in groups: a year is no count. Several
/// stand with commas between them.
final class Arguments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu");

    private Arguments() {}

    static Object shown(@Nullable Object argument, Language language) {
        return switch (argument) {
            case null -> "";
            case Message message -> message.in(language);
            case InBoth words -> words.in(language);
            case Integer count -> count;
            case Long count -> count;
            case LocalDate day -> language == Language.VIETNAMESE ? DAY.format(day) : day.toString();
            case Instant moment -> moment(moment.atZone(VietnamTime.ZONE), language);
            case OffsetDateTime moment -> moment(moment.atZoneSameInstant(VietnamTime.ZONE), language);
            case ZonedDateTime moment -> moment(moment.withZoneSameInstant(VietnamTime.ZONE), language);
            case Collection<?> several ->
                several.stream()
                        .map(each -> String.valueOf(shown(each, language)))
                        .collect(Collectors.joining(", "));
            default -> argument.toString();
        };
    }

    private static String moment(ZonedDateTime moment, Language language) {
        return language == Language.VIETNAMESE
                ? MOMENT.format(moment)
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
