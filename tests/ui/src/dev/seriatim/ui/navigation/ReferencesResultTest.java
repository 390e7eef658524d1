package dev.seriatim.ui.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.eclipse.search.ui.text.Match;
import org.junit.jupiter.api.Test;

final class ReferencesResultTest {

	private static final int ROUNDS = 100_000;
	private static final int MATCHES = 4;

	/** As the Search view asks, while the search goes on. */
	@Test
	void whoAsksMeanwhileDoesNotChangeTheCount() throws InterruptedException {
		ReferencesResult result = new ReferencesQuery(new WordAt(Path.of("a.seriatim"), "page", 0)).getSearchResult();
		AtomicBoolean asking = new AtomicBoolean(true);
		Thread view = new Thread(() -> {
			while (asking.get()) {
				result.getMatchCount();
			}
		});
		view.start();
		try {
			assertEquals(0, IntStream.range(0, ROUNDS).filter(round -> count(result) != MATCHES).count());
		} finally {
			asking.set(false);
			view.join();
		}
	}

	private static int count(ReferencesResult result) {
		result.removeAll();
		for (int place = 0; place < MATCHES; place++) {
			result.addMatch(new Match("file " + place, place, 1));
		}
		return result.getMatchCount();
	}
}
