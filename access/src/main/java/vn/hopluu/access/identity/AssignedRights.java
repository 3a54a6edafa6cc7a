package vn.hopluu.access.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import vn.hopluu.events.AssignmentsChanged;

/// Puts beside a token what its subject is assigned to. The token says who; everything else is here, so that a
/// revocation acts while the token lives.
@ApplicationScoped
class AssignedRights implements SecurityIdentityAugmentor {

    static final String ATTRIBUTE = "hopluu.rights";

    private static final Principal LOOPBACK = Rights.OPEN::user;

    private final AuthMode mode;
    private final RightsLookup rights;

    AssignedRights(AuthMode mode, RightsLookup rights) {
        this.mode = mode;
        this.rights = rights;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (mode.isOpen()) {
            return Uni.createFrom().item(with(QuarkusSecurityIdentity.builder().setPrincipal(LOOPBACK), Rights.OPEN));
        }
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        if (!AssignmentsChanged.isUser(identity.getPrincipal().getName())) {
            return Uni.createFrom().failure(new AuthenticationFailedException("a token of nobody who can be assigned"));
        }
        return context.runBlocking(() -> with(
                QuarkusSecurityIdentity.builder(identity),
                rights.of(identity.getPrincipal().getName())));
    }

    private static SecurityIdentity with(QuarkusSecurityIdentity.Builder identity, Rights rights) {
        return identity.addAttribute(ATTRIBUTE, rights)
                .addPermissionChecker(asked -> Uni.createFrom().item(rights.permit(asked.getName())))
                .build();
    }
}
