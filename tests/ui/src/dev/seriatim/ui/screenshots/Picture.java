package dev.seriatim.ui.screenshots;

/**
 * A picture of the documentation.
 *
 * @param name  its file is {@code NAME-light.png} and {@code NAME-dark.png}
 * @param scene brings the workbench, which shows no editor and the views of the perspective, to what is to be seen
 */
record Picture(String name, Scene scene) {

	@FunctionalInterface
	interface Scene {

		void play(Stage stage) throws Exception;
	}

	@Override
	public String toString() {
		return name;
	}
}
