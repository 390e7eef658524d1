package dev.seriatim.ui.rules;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;

/** A rule's page as a text to read. */
record RuleInput(String id, String markdown) implements IStorageEditorInput, IEncodedStorage {

	@Override
	public IEncodedStorage getStorage() {
		return this;
	}

	@Override
	public String getName() {
		return id;
	}

	@Override
	public String getToolTipText() {
		return RulePage.title(id);
	}

	@Override
	public InputStream getContents() {
		return new ByteArrayInputStream(markdown.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String getCharset() {
		return StandardCharsets.UTF_8.name();
	}

	@Override
	public IPath getFullPath() {
		return null;
	}

	@Override
	public boolean isReadOnly() {
		return true;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}
}
