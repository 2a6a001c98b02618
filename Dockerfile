# syntax=docker/dockerfile:1
# The image of all four services and of the command line. `docker compose build` makes it.

FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV NPM_CONFIG_UPDATE_NOTIFIER=false NPM_CONFIG_FUND=false NPM_CONFIG_AUDIT=false

# Everything, to build with. No package of ours needs its install script.
FROM base AS deps
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts

FROM deps AS build
COPY tsconfig.json tsconfig.build.json ./
COPY apps ./apps
COPY libs ./libs
RUN npm run build && rm -rf dist/bench dist/libs/testing dist/.tsbuildinfo

# What runs. The optional packages are the embedded PostgreSQL: here the database is a container.
FROM base AS production
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-bookworm-slim AS runtime
WORKDIR /app
ENV NODE_ENV=production
COPY LICENSE package.json ./
COPY packs ./packs
COPY casebooks ./casebooks
COPY --from=production /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Owned by root and read by others: the process cannot change its own code or the law.
USER node
EXPOSE 4466
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "dist/apps/qorgan/src/main.js"]
CMD ["start"]
