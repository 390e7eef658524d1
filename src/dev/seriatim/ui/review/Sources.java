package dev.seriatim.ui.review;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

import dev.seriatim.series.snapshot.SourceCache;

/** What one review of the workspace learns of a tree serves the next; a patch that changes is all that has to be read then. */
public final class Sources {

	private static final class Workspace {
		private static final SourceCache CACHE = SourceCache.in(Platform.getStateLocation(FrameworkUtil.getBundle(Sources.class)).append("sources").toPath());
	}

	private Sources() {
	}

	/** For use by any thread, and by several at a time. */
	public static SourceCache cache() {
		return Workspace.CACHE;
	}
}
