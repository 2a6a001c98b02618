-- Run once by the PostgreSQL image, when its volume is empty: two databases, each with an owner of
-- its own, so that who reads the cases does not read the keys of the identities.
-- The passwords are read from the secret files here and never appear in an environment or a log.
\set ON_ERROR_STOP on
\set case_password `cat /run/secrets/case_database_password`
\set vault_password `cat /run/secrets/vault_database_password`

CREATE ROLE qorgan LOGIN PASSWORD :'case_password';
CREATE ROLE qorgan_vault LOGIN PASSWORD :'vault_password';

CREATE DATABASE qorgan OWNER qorgan;
CREATE DATABASE qorgan_vault OWNER qorgan_vault;

REVOKE ALL ON DATABASE qorgan, qorgan_vault, postgres FROM PUBLIC;
