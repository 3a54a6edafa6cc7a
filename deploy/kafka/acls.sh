#!/usr/bin/env bash
# Grants on a broker with an authoriser what rights.csv lists, and nothing else:
#
#     acls.sh --bootstrap-server kafka:9093 --command-config administrator.properties
#
# Everything on the command line goes to Kafka's own kafka-acls.sh, from the PATH or from KAFKA_ACLS. Running it again
# changes nothing. A right that is no longer listed has to be taken back by hand.
set -euo pipefail

RIGHTS="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)/rights.csv"

# A call for each principal, kind of resource and operation, with all their names: each starts a JVM.
tail -n +2 "$RIGHTS" | awk -F, '
  { key = $1 FS $2 FS $3 FS $5; if (!(key in names)) order[++n] = key; names[key] = names[key] " --" $2 " " $4 }
  END { for (i = 1; i <= n; i++) print order[i] FS names[order[i]] }
' | while IFS=, read -r principal resource pattern operation names; do
  # shellcheck disable=SC2086 # the names are several arguments
  "${KAFKA_ACLS:-kafka-acls.sh}" "$@" --add --allow-principal "User:$principal" --operation "$operation" \
    --resource-pattern-type "$pattern" $names </dev/null
done
