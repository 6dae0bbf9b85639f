# The desk in one container, with its own PostgreSQL. Everything it keeps is in the volume /data.
FROM node:26-slim AS build
WORKDIR /handrail
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --include=dev --include=optional
COPY . .
RUN node bin/build.mjs \
 && npm prune --omit=dev --ignore-scripts \
 # The image's own Node runs the desk; the packaged one is for machines without it.
 && rm -rf node_modules/node-linux-* agent widget tests bench

FROM node:26-slim
ENV NODE_ENV=production \
    NODE_COMPILE_CACHE=/tmp/handrail-compiled \
    HANDRAIL_HOST=0.0.0.0 \
    HANDRAIL_DATA=/data
WORKDIR /handrail
COPY --from=build /handrail ./
# Links of the database's libraries are made here, where they can be; later the folder is read-only to the desk.
RUN node -e "import('/handrail/server/platform/postgres/binaries.ts').then(({ findBinaries }) => findBinaries(undefined))" \
 && printf '#!/bin/sh\nexec node /handrail/server/main.ts "$@"\n' > /usr/local/bin/handrail \
 && chmod 755 /usr/local/bin/handrail \
 && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080 2525
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD node -e "fetch('http://127.0.0.1:' + (process.env.HANDRAIL_PORT || 8080) + '/health/ready').then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"
ENTRYPOINT ["handrail"]
CMD ["start"]
