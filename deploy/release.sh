#!/bin/sh
# Puts a finished build on this web server, as root: sh deploy/release.sh dist [/var/www/jiaocheng]
# An edition below a path of its own has a folder of its own: sh deploy/release.sh dist /var/www/jiaocheng-2024
# Readers see the new release from one moment to the next. A page that was opened before still finds its files
# for 30 days. The last three releases stay: point `current` at one of them to go back.
set -eu

dist=${1:?which folder holds the build?}
site=${2:-/var/www/jiaocheng}

if [ ! -f "$dist/index.html" ] || [ ! -f "$dist/.nginx/csp.conf" ] || [ ! -f "$dist/.nginx/base" ]; then
  echo "$dist is no finished build: npm run build writes one." >&2
  exit 1
fi

# Named by the time, so that names sort. The files keep the build's own dates, so that all machines give the same ETags.
name=$(date -u +%Y%m%d-%H%M%S-%N)
release=$site/releases/$name
# A site with a path lies in folders of that name, so that files and addresses agree.
base=$(cat "$dist/.nginx/base")
if [ -f "$site/current/.nginx/base" ] && [ "$(cat "$site/current/.nginx/base")" != "$base" ]; then
  echo "$site holds the site at $(cat "$site/current/.nginx/base"), this build is for $base: give it a folder of its own." >&2
  exit 1
fi
mkdir -p "$site/kept" "$release$base"
cp -Rp "$dist/." "$release$base"
[ "$base" = / ] || mv "$release$base.nginx" "$release/"

# What only the old release has is kept, dated today.
if [ -d "$site/current" ]; then
  (cd "$site/current" && find . -type f \( -path '*/assets/*' -o -path '*/pictures/*' \)) | while IFS= read -r file; do
    [ ! -e "$release/$file" ] || continue
    mkdir -p "$site/kept/$(dirname "$file")"
    cp "$site/current/$file" "$site/kept/$file"
  done
fi

before=$(readlink "$site/current" || true)
show() {
  ln -sfn "$1" "$site/next"
  mv -T "$site/next" "$site/current"
}
show "releases/$name"

# The policy changes with the pages: under the old one the new pages would stand there bare.
if command -v nginx > /dev/null; then
  if ! nginx -t; then
    if [ -n "$before" ]; then
      show "$before"
      rm -rf "$release"
      echo "nginx does not take its configuration: the site is as it was, $name is not shown." >&2
    else
      # Without it nginx would have no policy to read.
      echo "nginx does not take its configuration. $name, the first release, stays in place: mend the configuration, then run nginx -s reload." >&2
    fi
    exit 1
  fi
  nginx -s reload || { echo "$name is in place, but nginx did not take note of it: is it running?" >&2; exit 1; }
fi

find "$site/kept" -type f -mtime +30 -delete
find "$site/releases" -mindepth 1 -maxdepth 1 -type d | sort | head -n -3 | while IFS= read -r old; do rm -rf "$old"; done

echo "Released $name"
