package dev.seriatim.model.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeaderGlobTest {

	@ParameterizedTest
	@CsvSource({
			"include/linux/a.h, include/linux/a.h, true",
			"include/linux/a.h, include/linux/axh, false",
			"include/linux/a*.h, include/linux/abc.h, true",
			"include/linux/a*.h, include/linux/a.h, true",
			"include/linux/a*.h, include/linux/a/b.h, false",
			"include/**/a.h, include/a.h, true",
			"include/**/a.h, include/x/y/a.h, true",
			"include/**/a.h, include/x/ba.h, false",
			"include/**, include/x/y.h, true",
			"include/?.h, include/a.h, true",
			"include/?.h, include/ab.h, false",
			"include/?.h, include//.h, false",
			"include/[a].h, include/a.h, false",
			"include/[a].h, include/[a].h, true" })
	void aGlobMatchesWholePaths(String glob, String path, boolean matches) {
		assertEquals(matches, HeaderGlob.matches(glob, path));
	}
}
