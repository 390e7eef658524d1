package dev.seriatim.ui.series;

import java.util.Arrays;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IEditorPart;

/** Makes the platform's Generic Editor for a page of another editor. Its class is internal, so it comes from the extension that declares it. */
final class GenericEditor {

	private static final String EDITORS = "org.eclipse.ui.editors";
	private static final String ID = "org.eclipse.ui.genericeditor.GenericEditor";

	private GenericEditor() {
	}

	static IEditorPart create() throws CoreException {
		IConfigurationElement editor = Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(EDITORS))
				.filter(element -> ID.equals(element.getAttribute("id"))).findFirst().orElseThrow(() -> new CoreException(Status.error("There is no editor " + ID)));
		return (IEditorPart) editor.createExecutableExtension("class");
	}
}
