package dev.seriatim.series.prefix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The installed git, without anybody's configuration. */
public final class Git {

	private final Path folder;

	public Git(Path folder) {
		this.folder = folder;
	}

	/** @param output standard output and standard error */
	public record Result(boolean succeeded, byte[] output) {

		@Override
		public String toString() {
			return new String(output, StandardCharsets.UTF_8);
		}
	}

	public static boolean isInstalled() {
		try {
			return new ProcessBuilder("git", "--version").redirectErrorStream(true).start().waitFor() == 0;
		} catch (IOException e) {
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	public Result run(String... arguments) throws IOException, InterruptedException {
		var command = new ArrayList<>(List.of("git"));
		command.addAll(List.of(arguments));
		return start(command);
	}

	/** Runs a script that may start git many times; what it prints and its exit status do not count. */
	public void shell(String script) throws IOException, InterruptedException {
		start(List.of("sh", "-c", script));
	}

	private Result start(List<String> command) throws IOException, InterruptedException {
		var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
		var environment = builder.environment();
		environment.put("GIT_CONFIG_NOSYSTEM", "1");
		environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
		environment.put("GIT_CEILING_DIRECTORIES", folder.getParent().toString());
		for (String who : List.of("AUTHOR", "COMMITTER")) {
			environment.put("GIT_" + who + "_NAME", "Ada Newt");
			environment.put("GIT_" + who + "_EMAIL", "ada@pond.example");
		}
		Process process = builder.start();
		process.getOutputStream().close();
		byte[] output = process.getInputStream().readAllBytes();
		return new Result(process.waitFor() == 0, output);
	}

	public void succeed(String... arguments) throws IOException, InterruptedException {
		Result result = run(arguments);
		if (!result.succeeded()) {
			throw new AssertionError("git " + String.join(" ", arguments) + ": " + result);
		}
	}
}
