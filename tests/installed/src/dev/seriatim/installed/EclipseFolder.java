package dev.seriatim.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An Eclipse that lies in a folder, with a home and a workspace of its own beside it. */
record EclipseFolder(Path folder) {

	private static final String WORKSPACE = "workspace";

	/** Copies an Eclipse to a place that is emptied before. */
	static EclipseFolder copy(Path original, Path place) throws IOException {
		Folders.delete(place);
		Path folder = place.resolve("eclipse");
		Folders.copy(original, folder);
		return new EclipseFolder(folder);
	}

	/** Installs from a zipped update site, as Eclipse's documentation tells administrators to. */
	void install(Path site, String unit) throws IOException, InterruptedException {
		run("director", Duration.ofMinutes(3), List.of(), "-application", "org.eclipse.equinox.p2.director", "-repository",
				"jar:" + site.toUri() + "!/", "-installIU", unit);
	}

	/** Puts a bundle beside what is installed; the update manager knows nothing of it. */
	void add(Path bundle) throws IOException {
		try (JarFile jar = new JarFile(bundle.toFile())) {
			var headers = jar.getManifest().getMainAttributes();
			String name = headers.getValue("Bundle-SymbolicName").split(";")[0];
			Files.writeString(bundlesInfo(), "%s,%s,%s,4,false%n".formatted(name, headers.getValue("Bundle-Version"), bundle.toUri()),
					StandardOpenOption.APPEND);
		}
	}

	/** The bundles that a start finds, one a line. */
	List<String> bundles() throws IOException {
		return Files.readAllLines(bundlesInfo());
	}

	/**
	 * Starts the workbench and waits until somebody closes it.
	 *
	 * @param properties system properties as {@code name=value}
	 * @throws AssertionError with all that Eclipse said, if it ends with another status than 0 or not in time
	 */
	void run(Duration limit, String... properties) throws IOException, InterruptedException {
		run(WORKSPACE, limit, List.of(properties));
	}

	private void run(String data, Duration limit, List<String> properties, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.add("-Duser.home=" + Files.createDirectories(beside("home")));
		properties.forEach(property -> command.add("-D" + property));
		command.addAll(List.of("-jar", launcher().toString(), "-nosplash", "-consoleLog", "-data", beside(data).toString()));
		command.addAll(List.of(arguments));
		Process eclipse = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(beside("output.txt").toFile())).start();
		if (!eclipse.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
			eclipse.destroyForcibly();
			throw new AssertionError("Eclipse did not end within " + limit.toSeconds() + " s; it said:\n" + said());
		}
		if (eclipse.exitValue() != 0) {
			throw new AssertionError("Eclipse ended with status " + eclipse.exitValue() + "; it said:\n" + said());
		}
	}

	/** What Eclipse wrote to the console so far, its error log included. */
	String said() throws IOException {
		return Files.readString(beside("output.txt"));
	}

	/** The entries of the workbench's error log, each with the bundle's name at its begin and the severity as the second word. */
	List<String> logged() throws IOException {
		Path log = beside(WORKSPACE).resolve(".metadata/.log");
		return Files.exists(log) ? Pattern.compile("^!ENTRY ", Pattern.MULTILINE).splitAsStream(Files.readString(log)).skip(1).toList() : List.of();
	}

	private Path beside(String name) {
		return folder.resolveSibling(name);
	}

	private Path bundlesInfo() {
		return folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
	}

	private Path launcher() throws IOException {
		try (Stream<Path> plugIns = Files.list(folder.resolve("plugins"))) {
			return plugIns.filter(file -> file.getFileName().toString().startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
		}
	}
}
