package vn.hopluu.events;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What report-service says that a campaign comes to: how many reports it has sent, and the sum of their
/// hashes. Whoever holds the same reports gets the same figures; see [ContentHash].
///
/// It is a snapshot, and it is said twice, the second time after another while of quiet. Once a report of the
/// campaign with a higher revision than `asOf` is known, it is not compared any more: a newer statement
/// follows.
///
/// @param reports how many reports of the campaign have ever been handed in, withdrawn ones among them
/// @param digest the sum modulo 2^64 of the hashes of their newest events by scheme 1, unsigned in base 16, without
/// leading zeros
/// @param asOf the highest revision among those events; 0 where there is none
/// @param wholeDigest the same sum by scheme 2, see [ContentHash#whole]; absent in statements of before
public record CampaignStatement(
        String form,
        String period,
        long revision,
        long reports,
        String digest,
        long asOf,
        @Nullable String wholeDigest) implements Event {

    private static final Pattern DIGEST = Pattern.compile("0|[1-9a-f][0-9a-f]{0,15}");

    public CampaignStatement {
        Require.code("form", form);
        Require.period(period);
        Require.positive("revision", revision);
        if (reports < 0 || asOf < 0) {
            throw new IllegalArgumentException("reports and asOf must be at least 0, were " + reports + ", " + asOf);
        }
        requireDigest("digest", digest);
        if (wholeDigest != null) {
            requireDigest("wholeDigest", wholeDigest);
        }
    }

    /// A statement as records of before have it: by scheme 1 alone.
    public CampaignStatement(String form, String period, long revision, long reports, String digest, long asOf) {
        this(form, period, revision, reports, digest, asOf, null);
    }

    /// `DVCQ-Q/2024-Q1`.
    @Override
    public String key() {
        return CampaignChanged.key(form, period);
    }

    static void requireDigest(String name, @Nullable String digest) {
        Require.present(name, digest);
        if (digest == null || !DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException(
                    name + " must be 1 to 16 digits in base 16 without leading zeros: " + Require.shown(digest));
        }
    }
}
