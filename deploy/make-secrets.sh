#!/bin/sh
# Makes every secret that docker-compose.yml names, in deploy/secrets, and leaves those that exist.
# The folder is closed to other users; the files in it are readable, since each container runs as
# a user of its own and compose hands files over with the owner and mode they have here.
set -eu
folder="${1:-$(dirname "$0")/secrets}"
umask 077
mkdir -p "$folder"
chmod 700 "$folder"

random_hex() {
  od -An -N32 -v -tx1 /dev/urandom | tr -d ' \n'
}

# make NAME VALUE
make() {
  if [ -e "$folder/$1" ]; then
    echo "kept $1"
  else
    printf '%s\n' "$2" >"$folder/$1"
    chmod 444 "$folder/$1"
    echo "made $1"
  fi
}

secret() {
  cat "$folder/$1"
}

make root_key "$(random_hex)"
make postgres_password "$(random_hex)"
make case_database_password "$(random_hex)"
make vault_database_password "$(random_hex)"
make valkey_password "$(random_hex)"
make case_database_url "postgres://qorgan:$(secret case_database_password)@postgres:5432/qorgan"
make vault_database_url "postgres://qorgan_vault:$(secret vault_database_password)@postgres:5432/qorgan_vault"
make queue_url "redis://default:$(secret valkey_password)@valkey:6379"
make valkey_users "user default on >$(secret valkey_password) ~* &* +@all"

echo "Copy root_key to a place that is not on this machine: without it no identity can be read again."
