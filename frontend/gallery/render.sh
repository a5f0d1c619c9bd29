#!/usr/bin/env bash
# Renders gallery/pages with the product's layout and tags into target/gallery. Run `npm run build` first.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); root=$(cd "$here/../.." && pwd)
jars=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}/io/quarkus/qute/qute-core" "${MAVEN_REPOSITORY:-$HOME/.m2/repository}"/{org/jboss/logging/jboss-logging,io/smallrye/reactive/mutiny,io/smallrye/common,org/jctools} -name '*.jar' | sort -V | tr '\n' ':')
java -Dsamples="$here/samples.txt" -cp "$jars" "$here/Gallery.java" "$root/src/main/resources/templates" "$here/pages" "$root/target/gallery"
