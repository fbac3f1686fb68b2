# Reads a Dockerfile and executes its stages in folders below $work. Sourced by dockerfiles.sh, after chroot.sh. Knows what our file uses: ARG
# before the first FROM, FROM ... AS, RUN, COPY [--from], ENV NAME=VALUE..., WORKDIR, USER, EXPOSE, and HEALTHCHECK, ENTRYPOINT and CMD as JSON.
# Anything else is an error, so that no instruction is left out silently.

declare -A arguments stage_image stage_steps      # by name; the steps of a stage are lines
declare -A stage_env stage_dir stage_user stage_health stage_entry stage_cmd

read_dockerfile() { # read_dockerfile FILE
  local line instruction rest stage=''
  while IFS= read -r line; do
    instruction=${line%% *} rest=${line#* }
    case $instruction in
      ARG) [ -z "$stage" ] || unknown "$line"; arguments[${rest%%=*}]=${rest#*=} ;;
      FROM)
        [[ $rest =~ ^([^\ ]+)\ AS\ ([a-z-]+)$ ]] || unknown "$line"
        stage=${BASH_REMATCH[2]}
        stage_image[$stage]=$(with_arguments "${BASH_REMATCH[1]}")
        stage_steps[$stage]=
        ;;
      RUN | COPY | ENV | WORKDIR | USER | EXPOSE | HEALTHCHECK | ENTRYPOINT | CMD) stage_steps[$stage]+=$line$'\n' ;;
      *) unknown "$line" ;;
    esac
  done < <(sed -e '/^[[:space:]]*#/d' -e '/^[[:space:]]*$/d' "$1" | sed -e ':join' -e '/\\$/{N;s/\\\n[[:space:]]*/ /;b join' -e '}')
}

unknown() { echo "Not known to tests/deployment/dockerfile.sh: $1" >&2; exit 1; }

with_arguments() { local text=$1 name; for name in "${!arguments[@]}"; do text=${text//\$\{$name\}/${arguments[$name]}}; done; echo "$text"; }

# The words of a JSON list of strings without escapes, a line each.
words() { [[ $1 =~ \[.*\] ]] || unknown "$1"; grep -o '"[^"]*"' <<<"${BASH_REMATCH[0]}" | tr -d '"'; }

build_stage() { # build_stage NAME: makes $work/NAME and the stages that it needs, unless they are there
  local name=$1 image=${stage_image[$1]:-} folder=$work/$1 step from
  [ -n "$image" ] || { echo "There is no stage $name." >&2; return 1; }
  [ -e "$folder" ] && return
  for from in $(grep -oE '^COPY --from=[a-z-]+' <<<"${stage_steps[$name]}" | cut -d= -f2); do build_stage "$from" || return 1; done
  start_stage "$name" "$image" "$folder" || return 1
  while IFS= read -r step; do
    [ -z "$step" ] || execute "$name" "$folder" "$step" || { echo "Failed in stage $name: $step" >&2; rm -rf "$folder"; return 1; }
  done <<<"${stage_steps[$name]}"
}

start_stage() { # start_stage NAME IMAGE FOLDER
  stage_env[$1]= stage_dir[$1]=/ stage_user[$1]=0 stage_health[$1]= stage_entry[$1]= stage_cmd[$1]=
  case $2 in
    debian:12*) new_machine "$3" ;;
    mcr.microsoft.com/dotnet/sdk:*) mkdir -p "$3/usr/share" && cp -a "$sdk" "$3/usr/share/dotnet" ;;
    mcr.microsoft.com/dotnet/aspnet:*) mkdir -p "$3$sdk" && cp -a "$sdk"/{dotnet,host,shared,LICENSE.txt} "$3$sdk/" ;;
    *)
      build_stage "$2" || return 1
      mkdir -p "$3" && cp -a "$work/$2/." "$3/"
      stage_env[$1]=${stage_env[$2]} stage_dir[$1]=${stage_dir[$2]} stage_user[$1]=${stage_user[$2]} stage_entry[$1]=${stage_entry[$2]}
      ;;
  esac
}

execute() { # execute NAME FOLDER STEP
  local name=$1 folder=$2 rest=${3#* }
  echo "[$name] ${3:0:150}"
  case ${3%% *} in
    RUN) inside "$folder" -- "$(prelude "$name") exec setpriv --reuid=${stage_user[$name]} --regid=${stage_user[$name]} --clear-groups /bin/sh -c \"\$0\"" "$rest" \
      >"$work/$name.log" 2>&1 || { tail -n 30 "$work/$name.log" >&2; return 1; } ;;
    COPY) copy "$name" "$folder" $rest ;;
    ENV) stage_env[$name]+=" $rest" ;;
    WORKDIR) stage_dir[$name]=$rest && mkdir -p "$folder$rest" ;;
    USER) stage_user[$name]=$rest ;;
    HEALTHCHECK) stage_health[$name]=$(words "$rest" | tr '\n' ' ') ;;
    ENTRYPOINT) stage_entry[$name]=$(words "$rest") ;;
    CMD) stage_cmd[$name]=$(words "$rest") ;;
    EXPOSE) ;;
  esac
}

prelude() { local text="cd '${stage_dir[$1]}';"; [ -z "${stage_env[$1]}" ] || text+=" export ${stage_env[$1]};"; echo "$text"; }

copy() { # copy NAME FOLDER [--from=STAGE] SOURCE TARGET
  local folder=$2 target=${*: -1}
  [[ $target == /* ]] || target=${stage_dir[$1]}/$target
  if [[ $3 == --from=* ]]; then
    mkdir -p "$folder$target" && cp -a "$work/${3#--from=}$4/." "$folder$target/"
  else
    mkdir -p "$folder$target" && context "$4" | tar --extract --directory "$folder$target"
  fi
}

# What an engine would send: the repository without what .dockerignore names, be it tracked or not.
context() {
  local line exclude=()
  while IFS= read -r line; do
    case $line in
      '' | '#'*) ;;
      '**/'*) exclude+=(--no-anchored "--exclude=${line#**/}") ;;
      *) exclude+=(--anchored "--exclude=./$line") ;;
    esac
  done <"$root/.dockerignore"
  tar --create --directory "$root" "${exclude[@]}" "$1"
}

run_image() { # run_image NAME SCRIPT: in a copy of the stage, as its user and without a network, with "$@" its command and $HEALTH its check
  local name=$1 script=$2
  [ "${stage_user[$name]}" != 0 ] || { echo "$name runs as root." >&2; return 1; }
  mapfile -t command < <(echo "${stage_entry[$name]}"; echo "${stage_cmd[$name]}")
  inside "$work/$name" --net -- "$(prelude "$name") export HEALTH='${stage_health[$name]}' $(settings | tr '\n' ' ')
    exec setpriv --reuid=${stage_user[$name]} --regid=${stage_user[$name]} --clear-groups --no-new-privs bash -uc \"\$0\" image \"\$@\"" "$script" "${command[@]}"
}

size_of() { echo "$((($(du -sm "$work/$1" | cut -f1) - $(du -sm "$base" | cut -f1)))) MB"; }
