package dev.seriatim.ui;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;

/** A text that Seriatim brings along, to be read in an editor. Equal inputs share one, so records are what implements it. */
public interface ShippedText extends IStorageEditorInput, IEncodedStorage {

	String text();

	@Override
	default IEncodedStorage getStorage() {
		return this;
	}

	@Override
	default InputStream getContents() {
		return new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
	}

	@Override
	default String getCharset() {
		return StandardCharsets.UTF_8.name();
	}

	@Override
	default IPath getFullPath() {
		return null;
	}

	@Override
	default boolean isReadOnly() {
		return true;
	}

	@Override
	default boolean exists() {
		return true;
	}

	@Override
	default ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	default IPersistableElement getPersistable() {
		return null;
	}

	@Override
	default <T> T getAdapter(Class<T> type) {
		return type.isInstance(this) ? type.cast(this) : null;
	}
}
