package dev.seriatim.review.mutation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs other programs. */
final class Command {

	/** @param output standard output and standard error as they came */
	record Result(int status, String output) {
	}

	private Command() {
	}

	/** @throws IOException when the program fails, with what it said */
	static String run(Path folder, String input, List<String> words) throws IOException {
		var result = result(folder, input, words);
		if (result.status != 0)
			throw new IOException(String.join(" ", words) + ": " + result.output);
		return result.output;
	}

	static Result result(Path folder, String input, List<String> words) throws IOException {
		var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
		builder.environment().put("LC_ALL", "C");
		var process = builder.start();
		try (var in = process.getOutputStream()) {
			in.write(input.getBytes(StandardCharsets.UTF_8));
		}
		var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		try {
			return new Result(process.waitFor(), output);
		} catch (InterruptedException interrupted) {
			process.destroy();
			Thread.currentThread().interrupt();
			throw new IOException(interrupted);
		}
	}
}
