-- The databases and roles of the three services: psql -f databases.sql, as a superuser, with the passwords in the environment.
\getenv application HOPLUU_DB_PASSWORD
\getenv owner HOPLUU_OWNER_PASSWORD
\getenv reader HOPLUU_READER_PASSWORD

\set database hopluu_plan
\ir service.psql
\set database hopluu_report
\ir service.psql
\set database hopluu_aggregation
\ir service.psql
