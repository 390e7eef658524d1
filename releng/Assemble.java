import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the command line's folder of jars: {@code java Assemble.java LIST FOLDER}. LIST names the jars, one a line;
 * FOLDER gets them and a file {@code classpath} in which {@code @} stands for the folder. Signatures are left out,
 * because the JVM keeps no class of a signed jar in its archives.
 */
final class Assemble {

	private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

	public static void main(String[] arguments) throws IOException {
		Path folder = Files.createDirectories(Path.of(arguments[1]));
		List<String> classPath = new ArrayList<>();
		for (String jar : Files.readAllLines(Path.of(arguments[0]))) {
			Path source = Path.of(jar);
			classPath.add("@/" + source.getFileName());
			copyUnsigned(source, folder.resolve(source.getFileName()));
		}
		Files.writeString(folder.resolve("classpath"), String.join(":", classPath));
	}

	private static void copyUnsigned(Path source, Path target) throws IOException {
		try (ZipFile from = new ZipFile(source.toFile()); OutputStream file = Files.newOutputStream(target); ZipOutputStream to = new ZipOutputStream(file)) {
			for (ZipEntry entry : Collections.list(from.entries())) {
				if (!SIGNATURE.matcher(entry.getName()).matches()) {
					to.putNextEntry(new ZipEntry(entry.getName()));
					try (InputStream content = from.getInputStream(entry)) {
						content.transferTo(to);
					}
					to.closeEntry();
				}
			}
		}
	}
}
