package vn.hopluu.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form (biểu mẫu): its slots, and the dated versions that use some of them.
///
/// @param periodType the kind of period it is filled in for
/// @param slots append-only: a slot is never reused and never rescaled; its place in the list is its number
/// @param versions in order of number
public record FormChanged(
        String code,
        long revision,
        String name,
        String regime,
        Period.Type periodType,
        List<Slot> slots,
        List<Version> versions)
        implements Event {

    /// One figure of the form.
    ///
    /// @param member one member per dimension joined by dots (`PLANNED.STAFF`), or null for the total
    /// @param scale how many decimals it keeps
    /// @param adds false where the figure overlaps other units' figures: kept per unit, compared, never summed
    public record Slot(String indicator, @Nullable String member, int scale, boolean adds) {
        public Slot {
            Require.code("indicator", indicator);
            if (member != null) {
                Require.code("member", member);
            }
            Require.between("scale", 0, 6, scale);
        }

        private String place() {
            return member == null ? indicator : indicator + "/" + member;
        }
    }

    /// @param validTo the last day it may be used, or null
    /// @param slots the numbers of the slots it shows, in the order of the paper, from 0
    /// @param mandatory the numbers of the slots that must be answered
    public record Version(
            int number,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Integer> slots,
            List<Integer> mandatory) {
        public Version {
            Require.positive("number", number);
            Require.present("validFrom", validFrom);
            Require.ordered(validFrom, validTo);
            slots = Require.list("slots", slots);
            mandatory = Require.list("mandatory", mandatory);
            Require.distinct("slot", slots);
            if (!slots.containsAll(mandatory)) {
                throw new IllegalArgumentException(
                        "mandatory " + mandatory + " must be among the version's slots " + slots);
            }
        }
    }

    public FormChanged {
        Require.code("code", code);
        Require.positive("revision", revision);
        Require.text("name", name);
        Require.code("regime", regime);
        Require.present("periodType", periodType);
        slots = Require.list("slots", slots);
        versions = Require.list("versions", versions);
        Require.distinct("slot", slots.stream().map(Slot::place).toList());
        Require.distinct("version", versions.stream().map(Version::number).toList());
        for (Version version : versions) {
            for (int slot : version.slots()) {
                Require.between("slot of version " + version.number(), 0, slots.size() - 1, slot);
            }
        }
    }

    @Override
    public String key() {
        return "form/" + code;
    }
}
