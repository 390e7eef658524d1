package dev.seriatim.ui.importing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;

/** Files dropped from outside, as SWT tells it. It has no public way to make such events, so they are made by reflection. */
final class Drops {

	private Drops() {
	}

	/** Tells all listeners, in their order, and returns the data as they leave it. */
	static Object drop(DropTarget target, Widget item, String... files) {
		try {
			Event event = raw(target, item, files);
			for (String phase : new String[] { "DragEnter", "DragOver", "DropAccept", "Drop" }) {
				event.type = constant(phase);
				event.data = phase.equals("Drop") ? files : null;
				target.notifyListeners(event.type, event);
			}
			return event.data;
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	/** Tells only the listener that is asked first, and returns the data as it leaves them. */
	static Object dropOnFirst(DropTarget target, Widget item, String... files) {
		DropTargetEvent event = event(target, item, files);
		target.getDropListeners()[0].drop(event);
		return event.data;
	}

	/** What a listener is told. */
	static DropTargetEvent event(DropTarget target, Widget item, String... files) {
		try {
			Event raw = raw(target, item, files);
			raw.data = files;
			return (DropTargetEvent) DropTargetEvent.class.getConstructors()[0].newInstance(raw);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	/** Makes transfer data that hold files, as a drop does. */
	static void fill(TransferData data, String... files) {
		FileTransfer.getInstance().javaToNative(files, data);
	}

	private static Event raw(DropTarget target, Widget item, String... files) throws ReflectiveOperationException {
		Class<?> type = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DND.class.getClassLoader());
		Constructor<?> constructor = type.getDeclaredConstructor();
		constructor.setAccessible(true);
		Event event = (Event) constructor.newInstance();
		TransferData data = FileTransfer.getInstance().getSupportedTypes()[0];
		set(event, "dataType", data);
		set(event, "dataTypes", new TransferData[] { data });
		set(event, "operations", DND.DROP_COPY);
		event.widget = target;
		event.item = item;
		event.detail = DND.DROP_COPY;
		return event;
	}

	private static void set(Event event, String field, Object value) throws ReflectiveOperationException {
		Field found = event.getClass().getField(field);
		found.setAccessible(true);
		found.set(event, value);
	}

	private static int constant(String phase) throws ReflectiveOperationException {
		Field field = DND.class.getDeclaredField(phase);
		field.setAccessible(true);
		return field.getInt(null);
	}
}
