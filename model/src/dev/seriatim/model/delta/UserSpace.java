package dev.seriatim.model.delta;

/** Programs that lie in the kernel's tree: what they declare for themselves, often in copies of the kernel's headers, is not the kernel's. */
public final class UserSpace {

	private static final String FOLDER = "tools/";

	private UserSpace() {
	}

	public static boolean has(String path) {
		return path.startsWith(FOLDER);
	}

	static boolean hasHeader(String path) {
		return has(path) && path.endsWith(".h");
	}
}
