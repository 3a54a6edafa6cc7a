package vn.hopluu.inbox;

/// Why a message cannot be used now.
///
/// @param detail which value, which rule; for an operator
/// @param campaign the campaign's key where it is known, else empty
public record Unusable(Reason reason, String detail, String campaign) {

    public enum Reason {
        /// Not an event that this build can read, and no later message changes that.
        UNREADABLE(false),
        /// A payload of a newer schema version: a newer build reads it.
        NEWER_VERSION(true),
        /// Key, headers and body do not speak of the same, or it lies on a topic where it does not belong.
        NOT_WHOLE(false),
        /// The content does not match the hash it travels with.
        HASH_MISMATCH(false),
        /// The campaign has not been announced yet.
        UNKNOWN_CAMPAIGN(true),
        /// The form, its regime, or a version of the form with these slots has not arrived yet.
        UNKNOWN_FORM(true),
        /// The unit has not arrived yet, or has no place in the campaign's structure.
        UNKNOWN_UNIT(true),
        /// The campaign is sealed for the unit, and the report is newer than what was sealed. It waits for the seal to
        /// be broken, however long that takes: it is never a dead letter.
        SEALED(true) {
            @Override
            public boolean endures() {
                return true;
            }
        },
        /// An amount does not fit its slot.
        UNFIT(false),
        /// The same revision was applied with another content.
        CONFLICTING_REVISION(false),
        /// A sum would leave the range of exact figures.
        OVERFLOW(false),
        /// The unit would stand below itself; the other half of a move may still come.
        CYCLE(true),
        /// Its revision is more than a day ahead of both the clock and what was accepted on its topic. It is used when
        /// the clock has reached it, or when a person lets it in.
        FAR_AHEAD(true) {
            @Override
            public boolean endures() {
                return true;
            }
        },
        /// The database refuses it, alone and again.
        REFUSED(false);

        private final boolean waiting;

        Reason(boolean waiting) {
            this.waiting = waiting;
        }

        /// Whether it waits for as long as it takes: a dead letter is made of it by nobody.
        public boolean endures() {
            return false;
        }

        /// Whether the message stands for a report that is known here though not applied, when it is compared
        /// what is held with what was stated. One whose content was harmed on its way does not: it should be
        /// sent again. Nor does one from far ahead: above every statement, it would keep all of them from being
        /// compared.
        public boolean standsIn() {
            return switch (this) {
                case UNREADABLE, NOT_WHOLE, HASH_MISMATCH, FAR_AHEAD -> false;
                default -> true;
            };
        }

        /// Whether something that may still come can mend it.
        public boolean waiting() {
            return waiting;
        }
    }
}
