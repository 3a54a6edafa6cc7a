package vn.hopluu.report.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hopluu.report.register.Register;
import vn.hopluu.report.register.RegisterCount;
import vn.hopluu.report.register.RegisterIndicator;
import vn.hopluu.report.register.RegisterWindow;

/// Counts a unit's models: distinct things, whatever number of periods reports them.
///
/// - DVK01, registered: those of the year up to the window's end. The catalogue asks for one or two per unit and year,
///   so a model of an earlier year is not counted again.
/// - DVK02, operating: those that operated on any day of the year up to the window's end, whichever year registered
///   them: the catalogue bounds the figure by DVK01 *cumulative*. A model that stops in the year stays among the
///   year's distinct things, so the figure never falls within a year.
/// - DVK03 and DVK04, recognised and replicated: those of DVK02 that have come so far, in whichever year, so that
///   DVK04 ≤ DVK03 ≤ DVK02 as the catalogue has it. A model counts once, at its highest level.
@ApplicationScoped
class ModelCounts implements Register {

    private static final String OPERATING = " from Model m where m.unitId = :unit and m.status <> :struck"
            + " and m.operatingOn <= :to and (m.stoppedOn is null or m.stoppedOn >= :year)";

    private final EntityManager database;

    ModelCounts(EntityManager database) {
        this.database = database;
    }

    /// A group of models and how many they are.
    record Group(Field field, Holder holder, long size) {}

    @Override
    public Optional<List<RegisterCount>> counts(long unitId, RegisterWindow window) {
        boolean kept =
                Model.count("unitId = ?1 and registeredOn <= ?2 and status <> ?3", unitId, window.to(), Status.STRUCK)
                        > 0;
        if (!kept) {
            return Optional.empty();
        }
        List<RegisterCount> counts = new ArrayList<>();
        counts.addAll(registered(unitId, window));
        counts.addAll(byField(RegisterIndicator.DVK02, "", unitId, window));
        counts.addAll(recognised(unitId, window));
        counts.addAll(byField(RegisterIndicator.DVK04, " and m.replicatedOn <= :to", unitId, window));
        return Optional.of(List.copyOf(counts));
    }

    private List<RegisterCount> registered(long unitId, RegisterWindow window) {
        List<Group> groups = asked(
                        "select m.field, m.holder, count(m) from Model m where m.unitId = :unit"
                                + " and m.status <> :struck and m.registeredOn between :year and :to"
                                + " group by m.field, m.holder",
                        unitId,
                        window)
                .getResultList();
        return withTotal(
                RegisterIndicator.DVK01,
                Arrays.stream(Field.values())
                        .flatMap(field -> Arrays.stream(Holder.values())
                                .map(holder -> new RegisterCount(
                                        RegisterIndicator.DVK01, field + "." + holder, size(groups, field, holder))))
                        .toList());
    }

    private static long size(List<Group> groups, Field field, Holder holder) {
        return groups.stream()
                .filter(group -> group.field() == field && group.holder() == holder)
                .mapToLong(Group::size)
                .sum();
    }

    private List<RegisterCount> byField(
            RegisterIndicator indicator, String condition, long unitId, RegisterWindow window) {
        Map<Field, Long> sizes = new EnumMap<>(Field.class);
        asked(
                        "select m.field, m.holder, count(m)" + OPERATING + condition + " group by m.field, m.holder",
                        unitId,
                        window)
                .getResultStream()
                .forEach(group -> sizes.merge(group.field(), group.size(), Long::sum));
        return withTotal(
                indicator,
                Stream.of(Field.values())
                        .map(field -> new RegisterCount(indicator, field.name(), sizes.getOrDefault(field, 0L)))
                        .toList());
    }

    private List<RegisterCount> recognised(long unitId, RegisterWindow window) {
        return withTotal(
                RegisterIndicator.DVK03,
                Stream.of(Level.values())
                        .map(level -> new RegisterCount(
                                RegisterIndicator.DVK03, level.name(), recognised(level, unitId, window)))
                        .toList());
    }

    private long recognised(Level level, long unitId, RegisterWindow window) {
        String highest = switch (level) {
            case COMMUNE -> " and m.communeOn <= :to" + notYet("districtOn") + notYet("provinceOn");
            case DISTRICT -> " and m.districtOn <= :to" + notYet("provinceOn");
            case PROVINCE -> " and m.provinceOn <= :to";
        };
        return with(database.createQuery("select count(m)" + OPERATING + highest, Long.class), unitId, window)
                .getSingleResult();
    }

    private static String notYet(String day) {
        return " and (m." + day + " is null or m." + day + " > :to)";
    }

    private TypedQuery<Group> asked(String query, long unitId, RegisterWindow window) {
        return with(database.createQuery(query, Group.class), unitId, window);
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, long unitId, RegisterWindow window) {
        return query.setParameter("unit", unitId)
                .setParameter("struck", Status.STRUCK)
                .setParameter("year", window.yearFrom())
                .setParameter("to", window.to());
    }

    private static List<RegisterCount> withTotal(RegisterIndicator indicator, List<RegisterCount> parts) {
        long total = parts.stream().mapToLong(RegisterCount::amount).sum();
        return Stream.concat(Stream.of(new RegisterCount(indicator, null, total)), parts.stream())
                .toList();
    }
}
