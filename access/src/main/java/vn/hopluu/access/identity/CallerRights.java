package vn.hopluu.access.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// The rights of who asks. What a service does by itself asks for none.
@ApplicationScoped
public class CallerRights {

    private final CurrentIdentityAssociation association;
    private final AuthMode mode;

    CallerRights(CurrentIdentityAssociation association, AuthMode mode) {
        this.association = association;
        this.mode = mode;
    }

    /// Whether callers are known at all.
    public boolean isKnown() {
        return !mode.isOpen();
    }

    /// @throws IllegalStateException where identities are on and nobody asks
    public Rights now() {
        if (mode.isOpen()) {
            return Rights.OPEN;
        }
        Rights rights = identity().getAttribute(AssignedRights.ATTRIBUTE);
        if (rights == null) {
            throw new IllegalStateException("a caller has passed whose rights were not looked up");
        }
        return rights;
    }

    /// Until when the caller's token is good; empty where none is needed.
    public Optional<Instant> until() {
        return mode.isOpen() || !(identity().getPrincipal() instanceof JsonWebToken token)
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private SecurityIdentity identity() {
        try {
            return association.getIdentity();
        } catch (ContextNotActiveException e) {
            throw new IllegalStateException("nobody asks here", e);
        }
    }
}
