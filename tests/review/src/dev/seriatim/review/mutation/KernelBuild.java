package dev.seriatim.review.mutation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A build folder of the kernel that is prepared far enough for the compiler to check single files with the kernel's own flags. */
record KernelBuild(Path linux, Path folder, List<String> flags) {

	/** One of the assembler files that the preparation makes for itself, with its command. */
	private static final String COMMAND = "arch/x86/kernel/.asm-offsets.s.cmd";

	/** Skips the test where a program is missing. */
	static void assumePrograms() {
		for (var program : List.of("make", "gcc", "flex", "bison", "bc", "git"))
			assumeTrue(onPath(program), () -> "skipped: " + program + " is not installed; the mutation test compiles kernel files (Debian: apt-get install "
					+ "make gcc flex bison bc git)");
		assumeTrue(List.of("amd64", "x86_64").contains(System.getProperty("os.arch")), "skipped: the mutation test compiles kernel files for x86-64");
	}

	private static boolean onPath(String program) {
		return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
	}

	/** Takes half a minute, and nothing when the folder was prepared before from the same values. */
	static KernelBuild prepare(Path linux, Path folder, Path values) throws IOException {
		var config = folder.resolve("values.config");
		var wanted = Files.readString(values) + "# " + linux + "\n";
		if (!Files.exists(config) || !Files.readString(config).equals(wanted)) {
			Files.createDirectories(folder);
			var make = List.of("make", "-s", "-C", linux.toString(), "O=" + folder, "ARCH=x86_64");
			Command.run(linux, "", append(make, "KCONFIG_ALLCONFIG=" + values.toAbsolutePath(), "allnoconfig"));
			Command.run(linux, "", append(make, "prepare0"));
			Files.writeString(config, wanted);
		}
		return new KernelBuild(linux, folder, flags(Files.readString(folder.resolve(COMMAND))));
	}

	/** What stands between the compiler and the options of that one file. */
	private static List<String> flags(String command) {
		var words = command.lines().findFirst().orElseThrow().split(" ");
		var flags = new ArrayList<String>();
		for (var i = Arrays.asList(words).indexOf("gcc") + 1; !words[i].startsWith("-DKBUILD_MODFILE"); i++)
			if (!words[i].startsWith("-Wp,-MMD"))
				flags.add(words[i]);
		return List.copyOf(flags);
	}

	private static List<String> append(List<String> words, String... more) {
		var all = new ArrayList<>(words);
		all.addAll(List.of(more));
		return all;
	}
}
