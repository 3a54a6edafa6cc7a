package vn.hopluu.report.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.UnitChanged;

/// A unit as plan-service last described it: the dated codes and names to find it by, and the whole description for
/// what will need more.
@Entity
public class Unit extends PanacheEntityBase {

    @Id
    private long id;

    @Column
    private long revision;

    // Not needed to find a unit by, and as long as everything else together
    @Column
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @ElementCollection
    @CollectionTable(name = "unit_version", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderBy("validFrom")
    @Column
    private List<Version> versions = new ArrayList<>();

    /// What the names of territories begin with (Law 65/2025/QH15, and the levels of before it).
    private static final List<String> TERRITORIES =
            List.of("Tỉnh ", "Thành phố ", "Huyện ", "Quận ", "Thị xã ", "Xã ", "Phường ", "Thị trấn ", "Đặc khu ");

    /// The unit's code and name on the days of one stretch of time.
    @Embeddable
    public record Version(LocalDate validFrom, @Nullable LocalDate validTo, String code, String name) {

        /// As it signs and is written to: a territory by its people's committee, `UBND xã Bản Bo`; an office by its own
        /// name. A total keeps the territory's name.
        public String asAuthority() {
            return TERRITORIES.stream().anyMatch(name::startsWith)
                    ? "UBND " + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                    : name;
        }

        boolean touches(LocalDate from, LocalDate to) {
            return !validFrom.isAfter(to) && (validTo == null || !validTo.isBefore(from));
        }
    }

    protected Unit() {}

    Unit(long id) {
        this.id = id;
    }

    void apply(UnitChanged event) {
        revision = event.revision();
        content = new String(EventJson.write(event), StandardCharsets.UTF_8);
        versions.clear();
        for (UnitChanged.Version version : event.versions()) {
            versions.add(new Version(version.validFrom(), version.validTo(), version.code(), version.name()));
        }
    }

    public long id() {
        return id;
    }

    long revision() {
        return revision;
    }

    /// Whether the unit stands on any of these days.
    public boolean stands(LocalDate from, LocalDate to) {
        return versions.stream().anyMatch(version -> version.touches(from, to));
    }

    /// What the unit was called on a day, or the last it was called before it.
    public Version on(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((first, later) -> later)
                .orElseGet(versions::getFirst);
    }

    /// A day of the window on which the unit bore the code.
    Optional<LocalDate> dayBearing(String code, LocalDate from, LocalDate to) {
        return versions.stream()
                .filter(version -> version.code().equals(code) && version.touches(from, to))
                .findFirst()
                .map(version -> version.validFrom().isBefore(from) ? from : version.validFrom());
    }

    /// Whoever bore the code on any day, with their names and codes of all days.
    static List<Unit> bearing(String code) {
        return list(
                "select distinct u from Unit u join fetch u.versions"
                        + " where u.id in (select b.id from Unit b join b.versions v where v.code = ?1) order by u.id",
                code);
    }

    /// Whoever bore each of these codes on any day; a code that nobody bore is left out.
    static Map<String, List<Unit>> bearing(List<String> codes) {
        List<Unit> found = list(
                "select distinct u from Unit u join fetch u.versions"
                        + " where u.id in (select b.id from Unit b join b.versions v where v.code in ?1) order by u.id",
                codes);
        Map<String, List<Unit>> bearers = new HashMap<>();
        Set<String> sought = new HashSet<>(codes);
        for (Unit unit : found) {
            unit.versions.stream()
                    .map(Version::code)
                    .filter(sought::contains)
                    .distinct()
                    .forEach(code -> bearers.computeIfAbsent(code, first -> new ArrayList<>())
                            .add(unit));
        }
        return bearers;
    }

    /// Those of these ids that are filed, with their names and codes.
    public static Map<Long, Unit> all(List<Long> ids) {
        return Unit.<Unit>list("select distinct u from Unit u left join fetch u.versions where u.id in ?1", ids)
                .stream()
                .collect(Collectors.toMap(Unit::id, unit -> unit));
    }
}
