# The API and the playground, for a Neo4j server elsewhere: see compose.yaml.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The build of this package needs its sources, so its own script runs after they are there.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run prepare && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 NEO4J_URI=bolt://neo4j:7687
COPY --from=build /app/package.json /app/LICENSE /app/NOTICE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/generated generated
COPY --from=build /app/graph/database/schema.cypher graph/database/schema.cypher
COPY --from=build /app/api/operations api/operations
COPY --from=build /app/seeds seeds
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=10s --start-period=2m \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/api/main.js", "serve"]
