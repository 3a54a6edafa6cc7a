-- One database per service, owned by a role of the same name, as vn.hopluu.launcher.postgres.Databases makes them.
\getenv password HOPLUU_DB_PASSWORD

CREATE ROLE hopluu_plan LOGIN PASSWORD :'password';
CREATE DATABASE hopluu_plan OWNER hopluu_plan;
REVOKE CONNECT ON DATABASE hopluu_plan FROM PUBLIC;

CREATE ROLE hopluu_report LOGIN PASSWORD :'password';
CREATE DATABASE hopluu_report OWNER hopluu_report;
REVOKE CONNECT ON DATABASE hopluu_report FROM PUBLIC;

CREATE ROLE hopluu_aggregation LOGIN PASSWORD :'password';
CREATE DATABASE hopluu_aggregation OWNER hopluu_aggregation;
REVOKE CONNECT ON DATABASE hopluu_aggregation FROM PUBLIC;
