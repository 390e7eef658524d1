# Sourced by ./build and ./seriatim: finds a JDK and a Maven that Tycho accepts, and installs what is missing where it may.
# Sets JAVA_HOME and MAVEN (an array: the command and the settings that belong to it).

cache="${XDG_CACHE_HOME:-$HOME/.cache}/seriatim"
maven_version=3.9.11
jdk_wanted=21

# changed_since STAMP FOLDER…: whether anything below that is not itself built is newer than the stamp, or the stamp is missing.
changed_since() {
	local stamp=$1
	shift
	[ ! -f "$stamp" ] || [ -n "$(find "$@" -mindepth 1 \
		\( -name target -o -name src-gen -o -name emf-gen -o -name .settings -o -name bin \) -prune -o -newer "$stamp" -print -quit 2>/dev/null)" ]
}

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
stop() { say "$*"; exit 2; }

# The feature version of the JDK in a folder; nothing where there is no whole JDK.
jdk_version() {
	[ -x "$1/bin/javac" ] && [ -r "$1/release" ] && sed -nE 's/^JAVA_VERSION="(1\.)?([0-9]+).*/\2/p' "$1/release"
}

newest_jdk_of() {
	local folder version best=0
	for folder; do
		version=$(jdk_version "$folder") || continue
		if [ "${version:-0}" -ge "$jdk_wanted" ] && [ "$version" -gt "$best" ]; then
			best=$version
			JAVA_HOME=$folder
		fi
	done
	[ "$best" -gt 0 ]
}

find_jdk() {
	if [ -n "${SERIATIM_JDK:-}" ]; then
		newest_jdk_of "$SERIATIM_JDK" || stop "SERIATIM_JDK names no JDK of $jdk_wanted or newer: $SERIATIM_JDK"
	else
		local on_path
		on_path=$(command -v javac) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
		newest_jdk_of ${JAVA_HOME:+"$JAVA_HOME"} ||
			newest_jdk_of ${on_path:+"$on_path"} /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* ||
			return 1
	fi
	export JAVA_HOME
}

require_jdk() {
	find_jdk && return
	local package
	[ "$(id -u)" -ne 0 ] || apt-get update >/dev/null 2>&1
	for package in openjdk-25-jdk-headless openjdk-21-jdk-headless; do
		if [ -n "$(apt-cache policy "$package" 2>/dev/null | grep 'Candidate: [0-9]')" ]; then
			install_packages "$package"
			find_jdk && return
		fi
	done
	stop "a JDK of $jdk_wanted or newer is needed and this system has no package of one: unpack one and set SERIATIM_JDK to its folder"
}

# install_packages PACKAGE...: as root, installs; otherwise names the command and stops.
install_packages() {
	local install="apt-get install --yes --no-install-recommends $*"
	command -v apt-get >/dev/null || stop "missing, install it first: $*"
	[ "$(id -u)" -eq 0 ] || stop "missing, install it first: sudo $install"
	say "installing $*"
	export DEBIAN_FRONTEND=noninteractive
	$install >/dev/null 2>&1 || { apt-get update >/dev/null 2>&1 && $install >/dev/null 2>&1; } || stop "could not install: $install"
}

# Debian keeps ldconfig where only root looks.
has_gtk() { [ -n "$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null | grep 'libgtk-3\.so\.0')" ]; }

maven_home() {
	command -v mvn >/dev/null && dirname "$(dirname "$(readlink -f "$(command -v mvn)")")"
}

# Tycho 5 is proven with the 3.9 line from 3.9.9 on.
accepted_maven() {
	local core
	for core in "$1"/lib/maven-core-3.*.jar; do
		[[ ${core##*/} =~ ^maven-core-3\.9\.([0-9]+)\.jar$ ]] && [ "${BASH_REMATCH[1]}" -ge 9 ] && return
	done
	return 1
}

require_maven() {
	local installed unpacked="$cache/apache-maven-$maven_version"
	command -v mvn >/dev/null || [ -x "$unpacked/bin/mvn" ] || install_packages maven
	installed=$(maven_home)
	if [ -n "$installed" ] && accepted_maven "$installed"; then
		MAVEN=(mvn)
		return
	fi
	if [ ! -x "$unpacked/bin/mvn" ]; then
		say "getting Maven $maven_version"
		mkdir -p "$cache" && local place && place=$(mktemp -d "$cache/maven.XXXXXX") || stop "cannot write to $cache"
		# Outside the project: its .mvn folder is not meant for the Maven that is too old for it.
		(cd "$place" && mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
			-Dartifact="org.apache.maven:apache-maven:$maven_version:zip:bin" -DoutputDirectory="$place") >"$place/log" 2>&1 ||
			stop "cannot get Maven $maven_version with $(command -v mvn): $(grep -m1 ERROR "$place/log")"
		chmod +x "$place/apache-maven-$maven_version/bin/mvn"
		mv -T "$place/apache-maven-$maven_version" "$unpacked" 2>/dev/null || [ -x "$unpacked/bin/mvn" ] || stop "cannot write $unpacked"
		rm -rf "$place"
	fi
	MAVEN=("$unpacked/bin/mvn")
	if [ -r "$installed/conf/settings.xml" ]; then
		MAVEN+=(--global-settings "$installed/conf/settings.xml")
	fi
}

require_tools() {
	require_jdk
	require_maven
	# A build is too short for the second compiler to pay.
	MAVEN_OPTS="--enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${MAVEN_OPTS:-}"
	if [ "$(jdk_version "$JAVA_HOME")" -ge 23 ]; then
		MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow $MAVEN_OPTS"
	fi
	export MAVEN_OPTS
	# Nothing of an earlier "mvn install" may stand in for what is in this folder.
	MAVEN+=(--batch-mode --no-transfer-progress -Dtycho.localArtifacts=ignore)
}
