package dev.seriatim.threads;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

/** What was called of the methods by which reading, parsing and judging begin, since the test runtime started. */
public final class EntryPoints {

	private static final int FRAMES = 25;

	private static final Set<String> CALLED = ConcurrentHashMap.newKeySet();
	private static final List<String> ON_UI_THREAD = new CopyOnWriteArrayList<>();

	private EntryPoints() {
	}

	/** Called by the methods watched, with the name of class and method. */
	public static void called(String method) {
		CALLED.add(method);
		if (Display.findDisplay(Thread.currentThread()) != null) {
			ON_UI_THREAD.add(method + Arrays.stream(Thread.currentThread().getStackTrace()).skip(2).limit(FRAMES)
					.map(frame -> "\n\tat " + frame).collect(Collectors.joining()));
		}
	}

	/** The methods called by any thread, for example {@code dev.seriatim.model.judge.Judge.review}. */
	public static Set<String> called() {
		return Set.copyOf(CALLED);
	}

	/** The calls by the UI thread, each with its stack; empty when all is well. */
	public static List<String> calledOnTheUiThread() {
		return List.copyOf(ON_UI_THREAD);
	}
}
