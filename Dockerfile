# docker build --build-arg JOLIBA_ORIGIN=https://atlas.example -t joliba .
# See docs/operations.md.

FROM node:20-slim AS build
WORKDIR /joliba
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Inlined into pages, for embed codes, citations and cards.
ARG JOLIBA_ORIGIN
RUN JOLIBA_ORIGIN="$JOLIBA_ORIGIN" npm run build && npm prune --omit=dev && rm -rf .next/cache node_modules/@next/swc-*

FROM node:20-slim
WORKDIR /joliba
ARG JOLIBA_ORIGIN
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 JOLIBA_ORIGIN="$JOLIBA_ORIGIN"
COPY --from=build /joliba/package.json /joliba/next.config.js ./
COPY --from=build /joliba/node_modules node_modules
COPY --from=build /joliba/.next .next
COPY --from=build /joliba/public public
COPY --from=build /joliba/server server
COPY --from=build /joliba/geodata geodata
COPY --from=build /joliba/components/language components/language
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/serve.mjs", "--port", "3000"]
