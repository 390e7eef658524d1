package dev.seriatim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

final class InstallationTest {

	private static final Pattern PLUG_IN = Pattern.compile("<plugin\\s+id=\"([^\"]+)\"");

	/** What every Eclipse Platform of the supported release has. */
	private static final Predicate<String> OF_THE_PLATFORM = Pattern
			.compile("org\\.eclipse\\.(?:core|equinox|jface|text|ui|swt|osgi|e4|compare|search|ltk|help)\\b.*").asMatchPredicate();

	@Test
	void theFeatureHoldsOurBundlesAndWhatTheyRequireBeyondThePlatform() throws IOException {
		Set<String> needed = new TreeSet<>();
		for (String folder : List.of(".", "model", "language", "series", "report", "review")) {
			Part part = Part.in(folder);
			needed.add(part.name());
			part.required().stream().filter(OF_THE_PLATFORM.negate()).filter(InstallationTest::isABundle).forEach(needed::add);
		}
		needed.removeAll(plugInsOf("feature/feature.xml"));
		assertEquals(Set.of(), needed);
	}

	@Test
	void theProductHoldsOurBundles() throws IOException {
		Set<String> ours = new TreeSet<>(plugInsOf("feature/feature.xml"));
		ours.removeIf(name -> !name.startsWith("dev.seriatim."));
		ours.removeAll(plugInsOf("releng/product/seriatim.product"));
		assertEquals(Set.of(), ours);
	}

	@Test
	void theLicenceOfTheFeatureIsThatOfTheProject() throws IOException {
		String properties = Project.read("feature/feature.properties");
		String shown = properties.substring(properties.indexOf("license = ") + "license = ".length()).replace("\\n\\\n", "\n").strip();
		assertEquals(Project.read("LICENSE").strip(), shown);
	}

	/** Packages that a manifest imports come from bundles that others require. */
	private static boolean isABundle(String name) {
		return !Set.of("jakarta.inject", "org.apache.log4j").contains(name);
	}

	private static Set<String> plugInsOf(String file) throws IOException {
		return PLUG_IN.matcher(Project.read(file)).results().map(result -> result.group(1)).collect(Collectors.toSet());
	}
}
